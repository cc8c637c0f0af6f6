log("on and on");
while (true) {}
