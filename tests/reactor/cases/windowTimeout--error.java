// An error goes to the open window.
marbles("a-b--#").windowTimeout(3, Duration.ofMillis(250)).flatMap(w -> w.collectList().onErrorReturn(List.of("lost")));
