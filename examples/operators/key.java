// Tells what the values of a group have in common.
// group: grouping
marbles("-{ax}-{by}-{az}|")
   .groupBy(x -> x.charAt(0))
   .flatMap(group -> group.count().map(n -> group.key() + "" + n));
