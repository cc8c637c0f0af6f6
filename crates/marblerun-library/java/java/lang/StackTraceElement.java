package java.lang;

/** One call on the stack of a thread. */
public final class StackTraceElement {
    private final String declaringClass;
    private final String methodName;
    private final String fileName;
    private final int lineNumber;

    /** Creates one. */
    public StackTraceElement(String declaringClass, String methodName, String fileName, int lineNumber) {
        this.declaringClass = declaringClass;
        this.methodName = methodName;
        this.fileName = fileName;
        this.lineNumber = lineNumber;
    }

    /** Gives the name of the class. */
    public String getClassName() {
        return declaringClass;
    }

    /** Gives the name of the method. */
    public String getMethodName() {
        return methodName;
    }

    /** Gives the name of the file. */
    public String getFileName() {
        return fileName;
    }

    /** Gives the line in the file. */
    public int getLineNumber() {
        return lineNumber;
    }

    @Override
    public String toString() {
        return declaringClass + "." + methodName + "(" + fileName + (lineNumber > 0 ? ":" + lineNumber : "") + ")";
    }
}
