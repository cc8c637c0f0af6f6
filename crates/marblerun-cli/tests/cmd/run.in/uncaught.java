log("before");
log(1 / 0);
