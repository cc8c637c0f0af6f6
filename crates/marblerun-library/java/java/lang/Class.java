package java.lang;

// Natives: getName, getSimpleName, isInstance, isInterface, isArray, isEnum, isRecord, getSuperclass,
// getComponentType, getEnumConstants (a fresh copy of what `values()` gives; null if not an enum).

/** A class or interface of the running program. */
public final class Class<T> {
    private Class() {
    }

    /** Gives the full name, such as {@code java.lang.String}. */
    public native String getName();

    /** Gives the name as written in the source, without package; empty for an anonymous class. */
    public native String getSimpleName();

    /** Gives the full name for use in messages. */
    public String getTypeName() {
        return isArray() ? getComponentType().getTypeName() + "[]" : getName();
    }

    /** Gives the name of the package. */
    public String getPackageName() {
        String name = getName();
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(0, dot);
    }

    /** Tells whether the object is an instance of this class. */
    public native boolean isInstance(Object obj);

    /** Tells whether this is an interface. */
    public native boolean isInterface();

    /** Tells whether this is a class of arrays. */
    public native boolean isArray();

    /** Tells whether this is a primitive type or {@code void}. */
    public boolean isPrimitive() {
        return switch (getName()) {
            case "int", "long", "double", "boolean", "char", "byte", "short", "float", "void" -> true;
            default -> false;
        };
    }

    /** Tells whether this is an enum. */
    public native boolean isEnum();

    /** Tells whether this is a record. */
    public native boolean isRecord();

    /** Tells whether this is an anonymous class. */
    public boolean isAnonymousClass() {
        return getSimpleName().isEmpty();
    }

    /** Gives the class that this one extends, if there is one. */
    public native Class<? super T> getSuperclass();

    /** Gives the class of the elements of an array class. */
    public native Class<?> getComponentType();

    /** Gives the constants of this enum in their order, or {@code null} if it is none. */
    public native T[] getEnumConstants();

    /** Casts an object to this class. */
    @SuppressWarnings("unchecked")
    public T cast(Object obj) {
        if (obj != null && !isInstance(obj)) {
            throw new ClassCastException("Cannot cast " + obj.getClass().getName() + " to " + getName());
        }
        return (T) obj;
    }

    @Override
    public String toString() {
        return isPrimitive() ? getName() : (isInterface() ? "interface " : "class ") + getName();
    }
}
