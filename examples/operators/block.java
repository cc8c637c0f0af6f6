// Waits on the calling thread for the one value.
// `main` stands still for 300 ms.
// group: blocking
String x = marbles("---a|").next().block();
log(x);
