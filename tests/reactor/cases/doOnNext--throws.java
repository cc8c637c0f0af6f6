// A hook fails.
marbles("-a-b|").doOnNext(x -> { if (x.equals("b")) throw new IllegalStateException("hook"); }).onErrorReturn("e");
