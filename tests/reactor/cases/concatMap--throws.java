// The function fails.
marbles("-a-b|").concatMap(x -> { if (x.equals("b")) throw new IllegalStateException("bad"); return marbles("1|"); });
