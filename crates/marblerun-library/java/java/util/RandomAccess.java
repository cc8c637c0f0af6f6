package java.util;

/** Marks a list whose elements are quickly found by index. */
public interface RandomAccess {
}
