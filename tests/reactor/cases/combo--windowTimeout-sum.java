// Windows of three, or of 250 ms.
numbers("12-3-----45|").windowTimeout(3, Duration.ofMillis(250)).flatMap(w -> w.reduce(0, Integer::sum));
