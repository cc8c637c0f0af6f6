// === classes-call-the-methods-beside-them ===
class Greeter {
    String greet(String name) {
        return twice(name);
    }
}
String twice(String text) {
    return text + text;
}
void log(Object value) {
    System.out.println("ours: " + value);
}
class Printer {
    void print(String text) {
        log(text);
    }
}
new Printer().print(new Greeter().greet("a"));
//> ours: aa
