// Lets one value through for each key.
// `12` has the same first letter as `11`.
// group: filtering
marbles("-{11}-{12}-{21}-{22}-{31}|")
   .distinct(x -> x.charAt(0));
