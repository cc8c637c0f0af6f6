// Emits the only value, and fails if there are more or none.
// The second value is one too many: the source is cancelled.
// group: filtering
marbles("-a-b-c|")
   .single();
