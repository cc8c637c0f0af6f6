// The predicate fails.
marbles("-a-b-c|").windowUntil(x -> { if (x.equals("b")) throw new IllegalStateException("no"); return false; }).flatMap(w -> w.collectList());
