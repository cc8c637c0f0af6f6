// The function fails.
marbles("-a-b-c|").switchMap(x -> { if (x.equals("b")) throw new IllegalStateException("bad"); return marbles("-1-2|"); });
