// In reverse.
numbers("-2-1-3|").sort(Comparator.reverseOrder());
