// Only some errors.
marbles("-a#").retryWhen(Retry.max(3).filter(e -> e instanceof IllegalStateException));
