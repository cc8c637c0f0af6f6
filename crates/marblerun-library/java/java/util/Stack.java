package java.util;

/** A list used as a stack, whose top is its last element. */
public class Stack<E> extends Vector<E> {
    /** Creates an empty stack. */
    public Stack() {
    }

    /** Puts the element on top. */
    public E push(E item) {
        addElement(item);
        return item;
    }

    /** Takes the element on top. */
    public synchronized E pop() {
        E top = peek();
        removeElementAt(size() - 1);
        return top;
    }

    /** Gives the element on top. */
    public synchronized E peek() {
        if (size() == 0) {
            throw new EmptyStackException();
        }
        return elementAt(size() - 1);
    }

    /** Tells whether the stack is empty. */
    public boolean empty() { return size() == 0; }

    /** Gives how far from the top the object is, the top being 1, or -1. */
    public synchronized int search(Object o) {
        int index = lastIndexOf(o);
        return index >= 0 ? size() - index : -1;
    }
}
