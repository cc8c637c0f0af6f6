// A list begins with each capital.
marbles("-A-b-c-D-e|").bufferUntil(x -> Character.isUpperCase(x.charAt(0)), true);
