// A second error is lost, of whichever source it is.
marbles("-a-b-#").takeUntilOther(marbles("-#")).subscribe(x -> {}, e -> log(e.getMessage()));
marbles("-#").takeUntilOther(marbles("--#")).subscribe(x -> {}, e -> log(e.getMessage()));
