import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Writer;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Compiles and runs many programs in one JDK. From standard input: for each program the number of
 * its lines and its text, which holds the lines several times, so that what they declare can stand
 * where a compilation unit has it. To standard output, for each, what it printed; an uncaught
 * exception last, after {@code !!}; or the first mistake that javac finds, after {@code !}.
 */
public class Judge {
    static final long LIMIT_MILLIS = 20_000;

    /** The version of Java that the recordings are of. */
    static final int LANGUAGE = 17;

    record Program(int lines, String text) {}

    /** Classes by name, or what is wrong. */
    record Compiled(Map<String, byte[]> classes, String mistake) {}

    public static void main(String[] arguments) throws Exception {
        PrintStream answers = System.out;
        DataInputStream in = new DataInputStream(System.in);
        BlockingQueue<Compiled> compiled = new ArrayBlockingQueue<>(16);
        List<Program> programs = read(in);
        System.setIn(new ByteArrayInputStream(new byte[0]));
        System.setErr(new PrintStream(OutputStream.nullOutputStream()));
        // One is compiled while another runs.
        Thread compiler = new Thread(() -> {
            try (Compiler javac = new Compiler()) {
                for (Program program : programs) {
                    compiled.put(javac.compile(program));
                }
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }, "compiler");
        compiler.setDaemon(true);
        compiler.start();
        DataOutputStream out = new DataOutputStream(answers);
        for (int i = 0; i < programs.size(); i++) {
            Compiled next = compiled.take();
            byte[] answer = next.mistake() != null ? next.mistake().getBytes(StandardCharsets.UTF_8) : run(next);
            out.writeInt(answer.length);
            out.write(answer);
            out.flush();
        }
        // A program that did not end may still run.
        Runtime.getRuntime().halt(0);
    }

    static List<Program> read(DataInputStream in) throws IOException {
        List<Program> programs = new ArrayList<>();
        while (true) {
            int lines;
            try {
                lines = in.readInt();
            } catch (EOFException e) {
                return programs;
            }
            byte[] text = in.readNBytes(in.readInt());
            programs.add(new Program(lines, new String(text, StandardCharsets.UTF_8)));
        }
    }

    /** What the program prints. */
    static byte[] run(Compiled program) throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        PrintStream before = System.out;
        System.setOut(out);
        numberFromOne();
        ThreadGroup group = new ThreadGroup("main");
        Thread main = new Thread(group, () -> {
            String end = uncaught(program);
            if (end != null) {
                synchronized (printed) {
                    String text = printed.toString(StandardCharsets.UTF_8);
                    out.print(text.isEmpty() || text.endsWith("\n") ? "" : "\n");
                    out.print("!! " + end + "\n");
                }
            }
        }, "main");
        main.start();
        long limit = System.nanoTime() + LIMIT_MILLIS * 1_000_000;
        boolean ended = false;
        while (!ended && System.nanoTime() < limit) {
            Thread[] threads = new Thread[group.activeCount() + 8];
            int n = group.enumerate(threads);
            ended = true;
            for (int i = 0; i < n; i++) {
                if (threads[i] == main || !threads[i].isDaemon()) {
                    threads[i].join(50);
                    ended &= !threads[i].isAlive();
                    break;
                }
            }
            ended &= !main.isAlive() && onlyDaemons(group);
        }
        System.setOut(before);
        if (!ended) {
            out.print("!! it does not end\n");
        }
        return printed.toByteArray();
    }

    static boolean onlyDaemons(ThreadGroup group) {
        Thread[] threads = new Thread[group.activeCount() + 8];
        int n = group.enumerate(threads);
        for (int i = 0; i < n; i++) {
            if (!threads[i].isDaemon()) {
                return false;
            }
        }
        return true;
    }

    /** Runs it; the exception that ended it, as text. */
    static String uncaught(Compiled program) {
        ClassLoader loader = new ClassLoader(ClassLoader.getPlatformClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                byte[] code = program.classes().get(name);
                if (code == null) {
                    throw new ClassNotFoundException(name);
                }
                return defineClass(name, code, 0, code.length);
            }
        };
        Thread.currentThread().setContextClassLoader(loader);
        try {
            for (String name : program.classes().keySet()) {
                Method main;
                try {
                    main = Class.forName(name, false, loader).getDeclaredMethod("main", String[].class);
                } catch (NoSuchMethodException e) {
                    continue;
                }
                main.setAccessible(true);
                main.invoke(null, (Object) new String[0]);
                return null;
            }
            return "there is no main";
        } catch (InvocationTargetException e) {
            return described(e.getCause());
        } catch (Throwable e) {
            return described(e);
        }
    }

    static String described(Throwable e) {
        String name = e.getClass().getName();
        return e.getMessage() == null ? name : name + ": " + e.getMessage();
    }

    /** Threads and pools are numbered as in a JDK that has just been started. */
    static void numberFromOne() throws Exception {
        Field threads = Thread.class.getDeclaredField("threadInitNumber");
        threads.setAccessible(true);
        threads.setInt(null, 0);
        Class<?> factory = Class.forName("java.util.concurrent.Executors$DefaultThreadFactory");
        Field pools = factory.getDeclaredField("poolNumber");
        pools.setAccessible(true);
        ((AtomicInteger) pools.get(null)).set(1);
    }

    static class Compiler implements AutoCloseable {
        private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        private final JavaFileManager files = javac.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8);

        Compiled compile(Program program) {
            Map<String, ByteArrayOutputStream> written = new LinkedHashMap<>();
            JavaFileManager memory = new ForwardingJavaFileManager<>(files) {
                @Override
                public JavaFileObject getJavaFileForOutput(Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
                    return new SimpleJavaFileObject(URI.create("memory:///" + name + ".class"), kind) {
                        @Override
                        public OutputStream openOutputStream() {
                            return written.computeIfAbsent(name, key -> new ByteArrayOutputStream());
                        }
                    };
                }

                @Override
                public void close() {
                    // The files below are used again.
                }
            };
            JavaFileObject source = new SimpleJavaFileObject(URI.create("memory:///Main.java"), JavaFileObject.Kind.SOURCE) {
                @Override
                public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                    return program.text();
                }
            };
            DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
            List<String> options = new ArrayList<>(List.of("-g", "-nowarn", "-Xlint:none", "-proc:none"));
            if (Runtime.version().feature() > LANGUAGE) {
                options.addAll(List.of("--release", String.valueOf(LANGUAGE)));
            }
            javac.getTask(Writer.nullWriter(), memory, found, options, null, List.of(source)).call();
            for (Diagnostic<?> diagnostic : found.getDiagnostics()) {
                if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
                    long line = (diagnostic.getLineNumber() - 1) % program.lines() + 1;
                    String message = diagnostic.getMessage(Locale.ENGLISH).replace('\n', ' ');
                    return new Compiled(null, "! " + line + ": " + message + "\n");
                }
            }
            Map<String, byte[]> classes = new LinkedHashMap<>();
            written.forEach((name, code) -> classes.put(name, code.toByteArray()));
            return new Compiled(classes, null);
        }

        @Override
        public void close() throws IOException {
            files.close();
        }
    }
}
