// Values of several letters, and a lambda with a body of its own.
marbles("-{joe}--{bart}-{nicole}|")
   .map(name -> {
      if (name.length() > 4) {
         return name.toUpperCase();
      }
      return name;
   })
   .subscribe(name -> log("Hello " + name));
