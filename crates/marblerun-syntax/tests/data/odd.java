// Odd but right: CRLF, tabs, unicode, no newline at the end.
int größe = 1;
	String 名 = "🦀";
int $x_1 = größe/**/+/* a
 b */2;
String e = "";char q = '"';
if(a<b)if(c>d)e();else f();
x=y-->0?i+++j:k---l;
for(;;){}// end