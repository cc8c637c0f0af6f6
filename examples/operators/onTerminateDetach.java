// Lets go of source and subscriber when it is over or cancelled.
// group: back pressure
marbles("-a-b-c|")
   .onTerminateDetach()
   .take(2);
