// === java-strings-builder ===
StringBuilder b = new StringBuilder("hello"); b.insert(0, "[").append(']').append(1.5).append(2L).setCharAt(1, 'H'); System.out.println(b + " " + b.length() + b.charAt(2) + b.indexOf("l") + b.lastIndexOf("l")); b.deleteCharAt(0).delete(0, 2).replace(0, 2, "XYZ").reverse(); System.out.println(b); b.setLength(3); System.out.println(b + "" + b.isEmpty() + b.compareTo(new StringBuilder("a")) + b.equals(new StringBuilder(b))); try { b.charAt(9); } catch (IndexOutOfBoundsException e) { System.out.println(e.getMessage()); } try { b.deleteCharAt(5); } catch (StringIndexOutOfBoundsException e) { System.out.println(e.getMessage()); } try { b.insert(9, "x"); } catch (StringIndexOutOfBoundsException e) { System.out.println(e.getMessage()); } try { b.delete(2, 1); } catch (StringIndexOutOfBoundsException e) { System.out.println(e.getMessage()); } b.append("abc", 1, 2).append(new char[]{'z'}).append(true).append('c').append(3f).append(b.length()).appendCodePoint(65); System.out.println(b + b.substring(2) + b.substring(1, 3)); StringBuffer sb = new StringBuffer(); sb.append(1).append("x"); System.out.println(sb.reverse()); StringBuilder c = new StringBuilder(); for (char q = 'a'; q <= 'e'; q++) c.append(q).append(q < 'e' ? "," : "\n"); System.out.print(c); System.out.println(new StringBuilder().append((String) null).append(-0.0).append(Integer.MIN_VALUE).append((char) 66).chars().sum() + ""); CharSequence cs = "abc"; System.out.println(cs.subSequence(0, 2).toString() + cs.length());
//> [Hello]1.52 11e34
//> 25.1]oZYX
//> 25.false-47false
//> index 9, length 3
//> index 5, length 3
//> offset 9, length 3
//> start 2, end 1, length 3
//> 25.bztruec3.013A.bztruec3.013A5.
//> x1
//> a,b,c,d,e
//> 1268
//> ab3

// === java-strings-format ===
System.out.println(String.format("%5d|%-5d|%05d|%+d|%,d|%x|%X|%o|%(d|% d", 42, 42, 42, 42, 1234567, 255, 255, 8, -5, 7)); System.out.println(String.format("%.2f|%8.3f|%-8.1f|%08.2f|%e|%.3e|%g|%,.2f|%+.1f|%.0f", 3.14159, 2.71828, 1.05, -3.5, 12345.678, 0.00012, 0.5, 1234567.891, 2.25, 2.5)); System.out.println(String.format("%s|%10s|%-10s|%.3s|%S|%c|%b|%n", "str", "right", "left", "truncate", "up", 'c', true).trim()); System.out.println(String.format("%2$s %1$s %<s|%h|%%|%s|%s", "a", "b", List.of(1), null)); System.out.println(String.format("%b %b %c %C", null, "x", 65, 'q') + String.format("%d %d", 10000000000L, (byte) -1) + String.format("%x %x", -1, -1L) + String.format("%10.2e|%s", 123.456, new int[0].length)); try { String.format("%d", "s"); } catch (IllegalFormatException e) { System.out.println(e.getClass().getSimpleName() + e.getMessage()); } try { String.format("%s %s", 1); } catch (MissingFormatArgumentException e) { System.out.println(e.getMessage()); } try { String.format("%q", 1); } catch (UnknownFormatConversionException e) { System.out.println(e.getMessage()); } try { String.format("%.2d", 1); } catch (IllegalFormatPrecisionException e) { System.out.println(e.getMessage()); } System.out.printf("%s %d%n", "printf", 1); System.out.print(String.format("%-6s|%6s|%06d\n", "ab", "cd", -12)); System.out.println(String.format("%s %s %s", 1.0f, 1e10, 100.0) + String.format("%5c|%-5b|", 'x', false) + String.format("%,d %,d", -1234, 999) + String.format("%.1f %.1f %.1f %.2f", 0.25, 0.35, -0.05, 1.005) + String.format("%s", Optional.of(1)) + String.format("%5s|%5s", null, true) + String.format("%f %f", Double.NaN, Double.POSITIVE_INFINITY)); System.out.format("%d items%n", 3); System.out.println(String.format("|%20s|%-20s|", "x".repeat(3), 1.5) + String.format("%#x %#o", 255, 8));
//>    42|42   |00042|+42|1,234,567|ff|FF|10|(5)| 7
//> 3.14|   2.718|1.1     |-0003.50|1.234568e+04|1.200e-04|0.500000|1,234,567.89|+2.3|3
//> str|     right|left      |tru|UP|c|true|
//> b a a|61|%|b|[1]
//> false true A Q10000000000 -1ffffffff ffffffffffffffff  1.23e+02|0
//> IllegalFormatConversionExceptiond != java.lang.String
//> Format specifier '%s'
//> Conversion = 'q'
//> 2
//> printf 1
//> ab    |    cd|-00012
//> 1.0 1.0E10 100.0    x|false|-1,234 9990.3 0.4 -0.1 1.01Optional[1] null| trueNaN Infinity
//> 3 items
//> |                 xxx|1.5                 |0xff 010

// === java-strings-math2 ===
System.out.println(Math.abs(-5.5) + " " + Math.pow(2, 10) + Math.sqrt(2) + " " + Math.cbrt(27) + Math.ceil(-1.5) + Math.floor(-1.5) + Math.round(2.5) + Math.round(-2.5) + Math.round(1.4f) + Math.rint(2.5) + Math.max(1, 2L) + Math.min(-0.0, 0.0) + " " + Math.sin(1) + " " + Math.cos(1) + " " + Math.tan(1) + " " + Math.atan2(1, 2) + " " + Math.exp(1) + " " + Math.log(10) + " " + Math.log10(1000) + Math.hypot(3, 4) + Math.signum(-2.0) + Math.toDegrees(Math.PI) + Math.toRadians(180) + Math.E + Math.floorMod(-7, 3) + Math.asin(1) + Math.sinh(1) + Math.expm1(1e-10) + Math.log1p(1e-10) + Math.ulp(1.0) + Math.fma(2.0, 3.0, 1.0) + Math.nextUp(1.0)); for (Supplier<Object> s : List.<Supplier<Object>>of(() -> Math.addExact(Integer.MAX_VALUE, 1), () -> Math.multiplyExact(1L << 62, 4L), () -> Math.toIntExact(1L << 40), () -> Math.negateExact(Integer.MIN_VALUE), () -> Math.subtractExact(-2, Integer.MAX_VALUE), () -> Math.incrementExact(Integer.MAX_VALUE), () -> 1 / 0, () -> 1L % 0L, () -> Math.floorDiv(1, 0), () -> Math.absExact(Integer.MIN_VALUE))) try { System.out.println(s.get()); } catch (ArithmeticException e) { System.out.println(e.getMessage()); }
//> 5.5 1024.01.4142135623730951 3.0-1.0-2.03-212.02-0.0 0.8414709848078965 0.5403023058681398 1.5574077246549023 0.4636476090008061 2.718281828459045 2.302585092994046 3.05.0-1.0180.03.1415926535897932.71828182845904521.57079632679489661.17520119364380141.00000000005E-109.999999999500001E-112.220446049250313E-167.01.0000000000000002
//> integer overflow
//> long overflow
//> integer overflow
//> integer overflow
//> integer overflow
//> integer overflow
//> / by zero
//> / by zero
//> / by zero
//> Overflow to represent absolute value of Integer.MIN_VALUE

// === java-strings-methods ===
String s = "  Hello, World  "; System.out.println(s.trim() + "|" + s.strip() + "|" + s.stripLeading() + "|" + s.stripTrailing() + "|" + s.length() + s.toUpperCase() + s.toLowerCase() + s.indexOf("o") + s.lastIndexOf('o') + s.indexOf("o", 8) + s.indexOf("zz") + s.charAt(3) + s.contains("World") + s.startsWith("  H") + s.endsWith(" ") + s.isEmpty() + s.isBlank() + "".isEmpty() + s.substring(4) + s.substring(2, 7) + s.replace('l', 'L') + s.replace("World", "X") + s.replaceAll("[aeiou]", "*") + s.replaceFirst("l+", "#") + "a,b,,c,,".split(",").length + Arrays.toString("a1b22c".split("\\d+")) + Arrays.toString("a,b,c".split(",", 2)) + Arrays.toString(",a,".split(",", -1)) + Arrays.toString("abc".split("")) + "ab".repeat(3) + "abc".compareTo("abd") + "b".compareTo("abc") + "Abc".equalsIgnoreCase("aBC") + String.valueOf(3.0) + String.valueOf(new char[]{'x'}) + String.valueOf((Object) null) + "x".concat("y") + "a-b-c".chars().filter(c -> c == '-').count() + new String("hi").intern() + "abc".matches("[a-c]+") + String.join("-", List.of("p", "q")) + "l1\nl2\r\nl3".lines().toList() + "%d%%".formatted(5) + "abc".toCharArray().length + "hello".indexOf('l', 3) + "Mississippi".lastIndexOf("ss", 4) + "tacocat".contentEquals(new StringBuilder("tacocat")) + "a\tb".translateEscapes() + "x".strip().codePointAt(0) + "  i\n j".indent(2) + "abc".regionMatches(1, "xbc", 1, 2)); try { "abc".substring(5); } catch (StringIndexOutOfBoundsException e) { System.out.println(e.getMessage()); } try { "abc".charAt(3); } catch (StringIndexOutOfBoundsException e) { System.out.println(e.getMessage()); } try { "abc".substring(2, 1); } catch (StringIndexOutOfBoundsException e) { System.out.println(e.getMessage()); } try { "a".repeat(-1); } catch (IllegalArgumentException e) { System.out.println(e.getMessage()); } System.out.println("héllo wörld".toUpperCase() + "ß".toUpperCase() + "\u00e9".length() + "😀".length() + new StringBuilder("😀a").reverse());
//> Hello, World|Hello, World|Hello, World  |  Hello, World|16  HELLO, WORLD    hello, world  61010-1etruetruetruefalsefalsetruello, World  Hello  HeLLo, WorLd    Hello, X    H*ll*, W*rld    He#o, World  4[a, b, c][a, b,c][, a, ][a, b, c]ababab-11true3.0xnullxy2hitruep-q[l1, l2, l3]5%332truea	b120    i
//>    j
//> true
//> begin 5, end 3, length 3
//> String index out of range: 3
//> begin 2, end 1, length 3
//> count is negative: -1
//> HÉLLO WÖRLDSS12a😀

// === java-strings-objects ===
class A { } A a = new A(); System.out.println(a.toString().startsWith("A@") + "" + a.getClass().getName() + new int[0].getClass().getSimpleName() + new String[0].getClass().getName() + List.of().getClass().getSimpleName().isEmpty() + "s".getClass() + Integer.class + int.class + int[].class.getSimpleName() + Map.Entry.class.getName() + Thread.State.class.getSimpleName()); System.out.println(new ArrayList<>().getClass() + "" + (a.getClass() == A.class) + A.class.getSimpleName() + new A() { }.getClass().getName() + new A() { }.getClass().getSimpleName().isEmpty()); Runnable r = () -> { }; System.out.println(r instanceof Runnable); class P implements Cloneable { int[] x = {1}; int y = 2; @Override public P clone() { try { return (P) super.clone(); } catch (CloneNotSupportedException e) { throw new AssertionError(e); } } } P p = new P(), q = p.clone(); q.y = 9; q.x[0] = 7; System.out.println(p.y + "" + p.x[0] + (q != p)); class N { Object c() throws CloneNotSupportedException { return clone(); } } try { new N().c(); } catch (CloneNotSupportedException e) { System.out.println(e); } System.out.println(a.equals(a) + "" + (System.identityHashCode(a) == a.hashCode()) + System.lineSeparator().length()); char c = 'a'; c++; c += 2; int x = c + 1; System.out.println(c + x + "" + c + (char) x + (c > 'b') + (char) (c - 32) + c++ + ++c); String s = null; s += "x"; s += 1 + 2; s += 'c'; System.out.println(s); s = 1 + 2 + "a" + 1 + 2; System.out.println(s); System.out.println("a" == "a"); String n = new String("a"); System.out.println((n == "a") + "" + n.equals("a")); final String f1 = "x"; System.out.println((f1 + "y") == "xy"); long l = 1 << 31; System.out.println(l + " " + (1L << 31) + " " + 'a' / 2 + " " + (short) 'x' + 1_000_000 + 0x7fff_ffff_ffffL + 1e-3f + 0b11 + '\u0041' + "\t|\\\"".length());
//> trueAint[][Ljava.lang.String;falseclass java.lang.Stringclass java.lang.Integerintint[]java.util.Map$EntryState
//> class java.util.ArrayListtrueAMain$1true
//> true
//> 27true
//> java.lang.CloneNotSupportedException: N
//> truetrue1
//> 201detrueDdf
//> nullx3c
//> 3a12
//> true
//> falsetrue
//> true
//> -2147483648 2147483648 48 12010000001407374883553270.0013A4

// === java-format-mistakes ===
String[] patterns = {"%d", "%z", "%", "%5", "%-d", "%+s", "%#s", "%.2d", "%,x", "%0d", "%-05d", "%+ d", "%.f", "%c", "%1$", "%3$s", "%<s", "%#d", "%(x", "%+x", "%,e", "%#g", "%(a", "%.2c", "%#c", "%.1%", "%-%", "%-n", "%5n", "%++d", "%#b", "%-s", "%2$-#5x", "%D", "%B%q"};
for (Object argument : new Object[] {"x", 5, 5.5, 'c', null}) {
    for (String pattern : patterns) {
        try {
            System.out.println(pattern + " -> " + String.format(pattern, argument));
        } catch (IllegalFormatException e) {
            System.out.println(pattern + " -> " + e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }
}
try { System.out.println(String.format("%c", 0x110000)); } catch (IllegalFormatException e) { System.out.println(e); }
System.out.println(String.format("%a %a %A %a %a|%12a|%-12a|%+a", 1.0, 0.1, -3.5, 0.0, Double.MIN_VALUE, 8.0, 8.0, 1.5));
System.out.println(String.format("%h %h %h %h %h", 5L << 33, 1.5, true, 'a', "text"));
System.out.println(String.format("%.10f %f %s %.3e", 1.1f, 0.1f, 1.1f, 3.3f));
//> %d -> IllegalFormatConversionException: d != java.lang.String
//> %z -> UnknownFormatConversionException: Conversion = 'z'
//> % -> UnknownFormatConversionException: Conversion = '%'
//> %5 -> UnknownFormatConversionException: Conversion = '5'
//> %-d -> MissingFormatWidthException: %-d
//> %+s -> FormatFlagsConversionMismatchException: Conversion = s, Flags = +
//> %#s -> FormatFlagsConversionMismatchException: Conversion = s, Flags = #
//> %.2d -> IllegalFormatPrecisionException: 2
//> %,x -> FormatFlagsConversionMismatchException: Conversion = x, Flags = ,
//> %0d -> MissingFormatWidthException: %0d
//> %-05d -> IllegalFormatFlagsException: Flags = '-0'
//> %+ d -> IllegalFormatFlagsException: Flags = '+ '
//> %.f -> UnknownFormatConversionException: Conversion = '.'
//> %c -> IllegalFormatConversionException: c != java.lang.String
//> %1$ -> UnknownFormatConversionException: Conversion = '1'
//> %3$s -> MissingFormatArgumentException: Format specifier '%3$s'
//> %<s -> MissingFormatArgumentException: Format specifier '%<s'
//> %#d -> FormatFlagsConversionMismatchException: Conversion = d, Flags = #
//> %(x -> IllegalFormatConversionException: x != java.lang.String
//> %+x -> IllegalFormatConversionException: x != java.lang.String
//> %,e -> FormatFlagsConversionMismatchException: Conversion = e, Flags = ,
//> %#g -> FormatFlagsConversionMismatchException: Conversion = g, Flags = #
//> %(a -> FormatFlagsConversionMismatchException: Conversion = a, Flags = (
//> %.2c -> IllegalFormatPrecisionException: 2
//> %#c -> FormatFlagsConversionMismatchException: Conversion = c, Flags = #
//> %.1% -> IllegalFormatPrecisionException: 1
//> %-% -> MissingFormatWidthException: %-%
//> %-n -> IllegalFormatFlagsException: Flags = '-'
//> %5n -> IllegalFormatWidthException: 5
//> %++d -> DuplicateFormatFlagsException: Flags = '+'
//> %#b -> FormatFlagsConversionMismatchException: Conversion = b, Flags = #
//> %-s -> MissingFormatWidthException: %-s
//> %2$-#5x -> MissingFormatArgumentException: Format specifier '%-#2$5x'
//> %D -> UnknownFormatConversionException: Conversion = 'D'
//> %B%q -> UnknownFormatConversionException: Conversion = 'q'
//> %d -> 5
//> %z -> UnknownFormatConversionException: Conversion = 'z'
//> % -> UnknownFormatConversionException: Conversion = '%'
//> %5 -> UnknownFormatConversionException: Conversion = '5'
//> %-d -> MissingFormatWidthException: %-d
//> %+s -> FormatFlagsConversionMismatchException: Conversion = s, Flags = +
//> %#s -> FormatFlagsConversionMismatchException: Conversion = s, Flags = #
//> %.2d -> IllegalFormatPrecisionException: 2
//> %,x -> FormatFlagsConversionMismatchException: Conversion = x, Flags = ,
//> %0d -> MissingFormatWidthException: %0d
//> %-05d -> IllegalFormatFlagsException: Flags = '-0'
//> %+ d -> IllegalFormatFlagsException: Flags = '+ '
//> %.f -> UnknownFormatConversionException: Conversion = '.'
//> %c -> 
//> %1$ -> UnknownFormatConversionException: Conversion = '1'
//> %3$s -> MissingFormatArgumentException: Format specifier '%3$s'
//> %<s -> MissingFormatArgumentException: Format specifier '%<s'
//> %#d -> FormatFlagsConversionMismatchException: Conversion = d, Flags = #
//> %(x -> FormatFlagsConversionMismatchException: Conversion = x, Flags = (
//> %+x -> FormatFlagsConversionMismatchException: Conversion = x, Flags = +
//> %,e -> FormatFlagsConversionMismatchException: Conversion = e, Flags = ,
//> %#g -> FormatFlagsConversionMismatchException: Conversion = g, Flags = #
//> %(a -> FormatFlagsConversionMismatchException: Conversion = a, Flags = (
//> %.2c -> IllegalFormatPrecisionException: 2
//> %#c -> FormatFlagsConversionMismatchException: Conversion = c, Flags = #
//> %.1% -> IllegalFormatPrecisionException: 1
//> %-% -> MissingFormatWidthException: %-%
//> %-n -> IllegalFormatFlagsException: Flags = '-'
//> %5n -> IllegalFormatWidthException: 5
//> %++d -> DuplicateFormatFlagsException: Flags = '+'
//> %#b -> FormatFlagsConversionMismatchException: Conversion = b, Flags = #
//> %-s -> MissingFormatWidthException: %-s
//> %2$-#5x -> MissingFormatArgumentException: Format specifier '%-#2$5x'
//> %D -> UnknownFormatConversionException: Conversion = 'D'
//> %B%q -> UnknownFormatConversionException: Conversion = 'q'
//> %d -> IllegalFormatConversionException: d != java.lang.Double
//> %z -> UnknownFormatConversionException: Conversion = 'z'
//> % -> UnknownFormatConversionException: Conversion = '%'
//> %5 -> UnknownFormatConversionException: Conversion = '5'
//> %-d -> MissingFormatWidthException: %-d
//> %+s -> FormatFlagsConversionMismatchException: Conversion = s, Flags = +
//> %#s -> FormatFlagsConversionMismatchException: Conversion = s, Flags = #
//> %.2d -> IllegalFormatPrecisionException: 2
//> %,x -> FormatFlagsConversionMismatchException: Conversion = x, Flags = ,
//> %0d -> MissingFormatWidthException: %0d
//> %-05d -> IllegalFormatFlagsException: Flags = '-0'
//> %+ d -> IllegalFormatFlagsException: Flags = '+ '
//> %.f -> UnknownFormatConversionException: Conversion = '.'
//> %c -> IllegalFormatConversionException: c != java.lang.Double
//> %1$ -> UnknownFormatConversionException: Conversion = '1'
//> %3$s -> MissingFormatArgumentException: Format specifier '%3$s'
//> %<s -> MissingFormatArgumentException: Format specifier '%<s'
//> %#d -> FormatFlagsConversionMismatchException: Conversion = d, Flags = #
//> %(x -> IllegalFormatConversionException: x != java.lang.Double
//> %+x -> IllegalFormatConversionException: x != java.lang.Double
//> %,e -> FormatFlagsConversionMismatchException: Conversion = e, Flags = ,
//> %#g -> FormatFlagsConversionMismatchException: Conversion = g, Flags = #
//> %(a -> FormatFlagsConversionMismatchException: Conversion = a, Flags = (
//> %.2c -> IllegalFormatPrecisionException: 2
//> %#c -> FormatFlagsConversionMismatchException: Conversion = c, Flags = #
//> %.1% -> IllegalFormatPrecisionException: 1
//> %-% -> MissingFormatWidthException: %-%
//> %-n -> IllegalFormatFlagsException: Flags = '-'
//> %5n -> IllegalFormatWidthException: 5
//> %++d -> DuplicateFormatFlagsException: Flags = '+'
//> %#b -> FormatFlagsConversionMismatchException: Conversion = b, Flags = #
//> %-s -> MissingFormatWidthException: %-s
//> %2$-#5x -> MissingFormatArgumentException: Format specifier '%-#2$5x'
//> %D -> UnknownFormatConversionException: Conversion = 'D'
//> %B%q -> UnknownFormatConversionException: Conversion = 'q'
//> %d -> IllegalFormatConversionException: d != java.lang.Character
//> %z -> UnknownFormatConversionException: Conversion = 'z'
//> % -> UnknownFormatConversionException: Conversion = '%'
//> %5 -> UnknownFormatConversionException: Conversion = '5'
//> %-d -> MissingFormatWidthException: %-d
//> %+s -> FormatFlagsConversionMismatchException: Conversion = s, Flags = +
//> %#s -> FormatFlagsConversionMismatchException: Conversion = s, Flags = #
//> %.2d -> IllegalFormatPrecisionException: 2
//> %,x -> FormatFlagsConversionMismatchException: Conversion = x, Flags = ,
//> %0d -> MissingFormatWidthException: %0d
//> %-05d -> IllegalFormatFlagsException: Flags = '-0'
//> %+ d -> IllegalFormatFlagsException: Flags = '+ '
//> %.f -> UnknownFormatConversionException: Conversion = '.'
//> %c -> c
//> %1$ -> UnknownFormatConversionException: Conversion = '1'
//> %3$s -> MissingFormatArgumentException: Format specifier '%3$s'
//> %<s -> MissingFormatArgumentException: Format specifier '%<s'
//> %#d -> FormatFlagsConversionMismatchException: Conversion = d, Flags = #
//> %(x -> IllegalFormatConversionException: x != java.lang.Character
//> %+x -> IllegalFormatConversionException: x != java.lang.Character
//> %,e -> FormatFlagsConversionMismatchException: Conversion = e, Flags = ,
//> %#g -> FormatFlagsConversionMismatchException: Conversion = g, Flags = #
//> %(a -> FormatFlagsConversionMismatchException: Conversion = a, Flags = (
//> %.2c -> IllegalFormatPrecisionException: 2
//> %#c -> FormatFlagsConversionMismatchException: Conversion = c, Flags = #
//> %.1% -> IllegalFormatPrecisionException: 1
//> %-% -> MissingFormatWidthException: %-%
//> %-n -> IllegalFormatFlagsException: Flags = '-'
//> %5n -> IllegalFormatWidthException: 5
//> %++d -> DuplicateFormatFlagsException: Flags = '+'
//> %#b -> FormatFlagsConversionMismatchException: Conversion = b, Flags = #
//> %-s -> MissingFormatWidthException: %-s
//> %2$-#5x -> MissingFormatArgumentException: Format specifier '%-#2$5x'
//> %D -> UnknownFormatConversionException: Conversion = 'D'
//> %B%q -> UnknownFormatConversionException: Conversion = 'q'
//> %d -> null
//> %z -> UnknownFormatConversionException: Conversion = 'z'
//> % -> UnknownFormatConversionException: Conversion = '%'
//> %5 -> UnknownFormatConversionException: Conversion = '5'
//> %-d -> MissingFormatWidthException: %-d
//> %+s -> FormatFlagsConversionMismatchException: Conversion = s, Flags = +
//> %#s -> FormatFlagsConversionMismatchException: Conversion = s, Flags = #
//> %.2d -> IllegalFormatPrecisionException: 2
//> %,x -> FormatFlagsConversionMismatchException: Conversion = x, Flags = ,
//> %0d -> MissingFormatWidthException: %0d
//> %-05d -> IllegalFormatFlagsException: Flags = '-0'
//> %+ d -> IllegalFormatFlagsException: Flags = '+ '
//> %.f -> UnknownFormatConversionException: Conversion = '.'
//> %c -> null
//> %1$ -> UnknownFormatConversionException: Conversion = '1'
//> %3$s -> MissingFormatArgumentException: Format specifier '%3$s'
//> %<s -> MissingFormatArgumentException: Format specifier '%<s'
//> %#d -> FormatFlagsConversionMismatchException: Conversion = d, Flags = #
//> %(x -> null
//> %+x -> null
//> %,e -> FormatFlagsConversionMismatchException: Conversion = e, Flags = ,
//> %#g -> FormatFlagsConversionMismatchException: Conversion = g, Flags = #
//> %(a -> FormatFlagsConversionMismatchException: Conversion = a, Flags = (
//> %.2c -> IllegalFormatPrecisionException: 2
//> %#c -> FormatFlagsConversionMismatchException: Conversion = c, Flags = #
//> %.1% -> IllegalFormatPrecisionException: 1
//> %-% -> MissingFormatWidthException: %-%
//> %-n -> IllegalFormatFlagsException: Flags = '-'
//> %5n -> IllegalFormatWidthException: 5
//> %++d -> DuplicateFormatFlagsException: Flags = '+'
//> %#b -> FormatFlagsConversionMismatchException: Conversion = b, Flags = #
//> %-s -> MissingFormatWidthException: %-s
//> %2$-#5x -> MissingFormatArgumentException: Format specifier '%-#2$5x'
//> %D -> UnknownFormatConversionException: Conversion = 'D'
//> %B%q -> UnknownFormatConversionException: Conversion = 'q'
//> java.util.IllegalFormatCodePointException: Code point = 0x110000
//> 0x1.0p0 0x1.999999999999ap-4 -0X1.CP1 0x0.0p0 0x0.0000000000001p-1022|     0x1.0p3|0x1.0p3     |+0x1.8p0
//> a 3ff80000 4cf 61 36452d
//> 1.1000000238 0.100000 1.1 3.300e+00

// === java-double-printing-of-17 ===
System.out.println(1e23 + " " + 8.41e21 + " " + 2e23 + " " + (double) Long.MAX_VALUE + " " + (double) (1L << 60) + " " + 1e22 + " " + 2.0e-3);
System.out.println(Float.MIN_VALUE + " " + Float.MAX_VALUE + " " + (float) (1L << 62) + " " + 1.0e10f + " " + 3.4e-38f + " " + Math.pow(2, 83) + " " + (float) Math.pow(2, 83));
System.out.println(Math.pow(2, 70) + " " + Math.pow(3, 40) + " " + Math.pow(10, 25) + " " + 1.0 * 123456789 * 987654321 * 1000 + " " + Long.MAX_VALUE / 3.0);
double factorial = 1; for (int i = 1; i <= 30; i++) { factorial *= i; System.out.print(factorial + (i < 30 ? " " : "\n")); }
System.out.println(String.format("%.0f %.1f %e %s", 1e23, 8.41e21, 2e23, 2e23));
System.out.println(Double.toHexString(1.0) + " " + Double.toHexString(-0.1) + " " + Double.toHexString(Double.MIN_VALUE) + " " + Double.toHexString(Double.NaN));
//> 9.999999999999999E22 8.409999999999999E21 1.9999999999999998E23 9.223372036854776E18 1.15292150460684698E18 1.0E22 0.002
//> 1.4E-45 3.4028235E38 4.611686E18 1.0E10 3.4E-38 9.671406556917033E24 9.6714065E24
//> 1.1805916207174113E21 1.2157665459056929E19 1.0E25 1.2193263111263527E20 3.0744573456182584E18
//> 1.0 2.0 6.0 24.0 120.0 720.0 5040.0 40320.0 362880.0 3628800.0 3.99168E7 4.790016E8 6.2270208E9 8.71782912E10 1.307674368E12 2.0922789888E13 3.55687428096E14 6.402373705728E15 1.21645100408832E17 2.43290200817664E18 5.109094217170944E19 1.1240007277776077E21 2.585201673888498E22 6.204484017332394E23 1.5511210043330986E25 4.0329146112660565E26 1.0888869450418352E28 3.0488834461171384E29 8.841761993739701E30 2.6525285981219103E32
//> 99999999999999990000000 8409999999999999000000.0 2.000000e+23 1.9999999999999998E23
//> 0x1.0p0 -0x1.999999999999ap-4 0x0.0000000000001p-1022 NaN

// === java-less-used-methods ===
StringBuilder sb = new StringBuilder("a😀b");
System.out.println(sb.codePointAt(1) + " " + sb.codePointCount(0, 4) + " " + sb.codePoints().count() + " " + sb.insert(1, "xyz", 1, 3).insert(0, new char[] {'p', 'q', 'r'}, 1, 2).insert(0, 1.5f).insert(0, new StringBuilder("<")));
char[] target = new char[4]; new StringBuilder("hello").getChars(1, 4, target, 1); System.out.println(new String(target, 1, 3) + String.copyValueOf(new char[] {'a', 'b', 'c'}, 1, 2));
CharSequence text = "ab"; System.out.println(text.codePoints().sum());
System.out.println(Math.multiplyHigh(1L << 62, 8) + " " + Math.multiplyHigh(-5L, 7) + " " + Math.multiplyHigh(Long.MIN_VALUE, Long.MAX_VALUE) + " " + Math.getExponent(1000.0) + Math.getExponent(0.0) + Math.getExponent(Double.NaN));
System.out.println(Integer.parseInt("x-12y", 1, 4, 10) + Long.parseLong("0xff", 2, 4, 16) + " " + Character.isValidCodePoint(-1) + Character.isBmpCodePoint(65) + Character.isSupplementaryCodePoint(0x1F600) + Character.isSurrogatePair('\uD83D', '\uDE00') + Character.isISOControl('\n') + Character.MAX_CODE_POINT);
AtomicInteger a = new AtomicInteger(5); System.out.println(a.compareAndExchange(5, 6) + " " + a.compareAndExchange(5, 7) + a.weakCompareAndSet(6, 8) + a + a.getOpaque());
AtomicReference<String> r = new AtomicReference<>("x"); System.out.println(r.compareAndExchange("x", "y") + r + r.weakCompareAndSetVolatile("y", "z") + r);
NavigableMap<Integer, String> m = Collections.unmodifiableNavigableMap(new TreeMap<>(Map.of(1, "a", 2, "b", 3, "c")));
System.out.println(m.floorEntry(2) + " " + m.headMap(2, true) + m.descendingMap() + m.navigableKeySet().first() + m.firstKey() + m);
for (Runnable change : List.<Runnable>of(() -> m.pollFirstEntry(), () -> m.put(4, "d"), () -> m.headMap(2).clear(), () -> m.firstEntry().setValue("z"), () -> Collections.unmodifiableSortedSet(new TreeSet<>(Set.of(1))).tailSet(0).add(2), () -> Collections.emptySortedMap().put(1, 2))) try { change.run(); System.out.println("changed"); } catch (UnsupportedOperationException e) { System.out.println("fixed"); }
SortedSet<String> s = Collections.unmodifiableSortedSet(new TreeSet<>(List.of("b", "a", "c"))); System.out.println(s + s.first() + s.headSet("c") + s.equals(Set.of("a", "b", "c")) + s.stream().toList() + Collections.emptyNavigableSet() + Collections.emptyEnumeration().hasMoreElements());
int[] x = {1, 2, 3, 4}, y = {2, 3, 9}; System.out.println(Arrays.equals(x, 1, 3, y, 0, 2) + " " + Arrays.mismatch(x, 1, 4, y, 0, 3) + Arrays.mismatch(x, 1, 3, y, 0, 3) + Arrays.compare(new String[] {"b", "A"}, new String[] {"B", "b"}, String.CASE_INSENSITIVE_ORDER));
Arrays.parallelSetAll(x, i -> i * i); System.out.println(Arrays.toString(x)); try { Arrays.equals(x, 3, 1, y, 0, 1); } catch (IllegalArgumentException e) { System.out.println(e.getMessage()); }
//> 128512 3 3 <1.5qrayz😀b
//> ellbc
//> 195
//> 2 -1 -4611686018427387904 9-10231024
//> 243 falsetruetruetruetrue1114111
//> 5 6true88
//> xytruez
//> 2=b {1=a, 2=b}{3=c, 2=b, 1=a}11{1=a, 2=b, 3=c}
//> fixed
//> fixed
//> fixed
//> fixed
//> fixed
//> fixed
//> [a, b, c]a[a, b]true[a, b, c][]false
//> true 22-1
//> [0, 1, 4, 9]
//> fromIndex(3) > toIndex(1)
