// Only what is followed by silence.
marbles("ab--c-d---e|").sampleTimeout(x -> marbles("--|"));
