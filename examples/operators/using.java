// Opens something, emits from it, and closes it at the end, at an error or at a cancel.
// `take` cancels after two values: the file is closed all the same.
// group: creating
Flux.using(
      () -> "file",
      file -> marbles("-a-b-c|"),
      file -> log("close " + file))
   .take(2);
