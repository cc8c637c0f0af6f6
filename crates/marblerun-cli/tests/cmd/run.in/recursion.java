int deeper(int n) {
    return deeper(n + 1) + 1;
}
log(deeper(0));
