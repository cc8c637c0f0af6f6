// Who asks for lists after the end still asks the source.
marbles("-(ab)--(cd)|").buffer(3, 1).map(l -> String.join("", l)).publishOn(Schedulers.single(), 2);
