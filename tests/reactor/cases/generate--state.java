// With state and clean-up.
Flux.<Integer, Integer>generate(() -> 1, (n, s) -> { s.next(n); return n * 2; }, n -> log("end " + n)).take(4);
