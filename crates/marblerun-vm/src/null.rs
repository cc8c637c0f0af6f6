//! What a `NullPointerException` of the class library says: the JDK's messages tell of its own code, so
//! that they cannot be put together from ours.

/// By class and method in which it is thrown.
const REASONS: &[(&str, &str, &str)] = &[
    (
        "java.lang.Boolean",
        "compareTo",
        "Cannot read field \"value\" because \"b\" is null",
    ),
    (
        "java.lang.Character",
        "compareTo",
        "Cannot read field \"value\" because \"anotherCharacter\" is null",
    ),
    (
        "java.lang.Double",
        "compareTo",
        "Cannot read field \"value\" because \"anotherDouble\" is null",
    ),
    (
        "java.lang.Double",
        "parseDouble",
        "Cannot invoke \"String.trim()\" because \"in\" is null",
    ),
    (
        "java.lang.Double",
        "valueOf",
        "Cannot invoke \"String.trim()\" because \"in\" is null",
    ),
    (
        "java.lang.Integer",
        "compareTo",
        "Cannot read field \"value\" because \"anotherInteger\" is null",
    ),
    (
        "java.lang.Integer",
        "decode",
        "Cannot invoke \"String.isEmpty()\" because \"nm\" is null",
    ),
    (
        "java.lang.Long",
        "compareTo",
        "Cannot read field \"value\" because \"anotherLong\" is null",
    ),
    (
        "java.lang.String",
        "<init>",
        "Cannot read the array length because \"value\" is null",
    ),
    (
        "java.lang.String",
        "compareTo",
        "Cannot read field \"value\" because \"anotherString\" is null",
    ),
    (
        "java.lang.String",
        "compareToIgnoreCase",
        "Cannot read field \"value\" because \"s2\" is null",
    ),
    (
        "java.lang.String",
        "concat",
        "Cannot invoke \"String.isEmpty()\" because \"str\" is null",
    ),
    (
        "java.lang.String",
        "contains",
        "Cannot invoke \"java.lang.CharSequence.toString()\" because \"s\" is null",
    ),
    (
        "java.lang.String",
        "contentEquals",
        "Cannot invoke \"java.lang.CharSequence.length()\" because \"cs\" is null",
    ),
    (
        "java.lang.String",
        "copyValueOf",
        "Cannot read the array length because \"value\" is null",
    ),
    (
        "java.lang.String",
        "endsWith",
        "Cannot invoke \"String.length()\" because \"suffix\" is null",
    ),
    (
        "java.lang.String",
        "format",
        "Cannot invoke \"String.length()\" because \"s\" is null",
    ),
    (
        "java.lang.String",
        "indexOf",
        "Cannot invoke \"String.coder()\" because \"str\" is null",
    ),
    (
        "java.lang.String",
        "lastIndexOf",
        "Cannot read field \"value\" because \"tgtStr\" is null",
    ),
    (
        "java.lang.String",
        "matches",
        "Cannot invoke \"String.isEmpty()\" because \"this.pattern\" is null",
    ),
    (
        "java.lang.String",
        "replaceAll",
        "Cannot invoke \"String.isEmpty()\" because \"this.pattern\" is null",
    ),
    (
        "java.lang.String",
        "split",
        "Cannot invoke \"String.length()\" because \"regex\" is null",
    ),
    (
        "java.lang.String",
        "startsWith",
        "Cannot invoke \"String.length()\" because \"prefix\" is null",
    ),
    (
        "java.lang.String",
        "valueOf",
        "Cannot read the array length because \"value\" is null",
    ),
    (
        "java.lang.StringBuilder",
        "<init>",
        "Cannot invoke \"String.length()\" because \"str\" is null",
    ),
    (
        "java.lang.StringBuilder",
        "append",
        "Cannot read the array length because \"str\" is null",
    ),
    (
        "java.lang.StringBuilder",
        "indexOf",
        "Cannot read field \"value\" because \"tgtStr\" is null",
    ),
    (
        "java.util.ArrayList",
        "<init>",
        "Cannot invoke \"java.util.Collection.toArray()\" because \"c\" is null",
    ),
    (
        "java.util.ArrayList",
        "addAll",
        "Cannot invoke \"java.util.Collection.toArray()\" because \"c\" is null",
    ),
    (
        "java.util.Arrays",
        "copyOf",
        "Cannot read the array length because \"original\" is null",
    ),
    (
        "java.util.Arrays",
        "fill",
        "Cannot read the array length because \"a\" is null",
    ),
    (
        "java.util.Arrays",
        "sort",
        "Cannot read the array length because \"a\" is null",
    ),
    (
        "java.util.Arrays",
        "stream",
        "Cannot read the array length because \"array\" is null",
    ),
    (
        "java.util.Collections",
        "max",
        "Cannot invoke \"java.lang.Comparable.compareTo(Object)\" because \"next\" is null",
    ),
    (
        "java.util.Collections",
        "min",
        "Cannot invoke \"java.lang.Comparable.compareTo(Object)\" because \"next\" is null",
    ),
    (
        "java.util.HashMap",
        "<init>",
        "Cannot invoke \"java.util.Map.size()\" because \"m\" is null",
    ),
    (
        "java.util.HashMap",
        "putAll",
        "Cannot invoke \"java.util.Map.size()\" because \"m\" is null",
    ),
    (
        "java.util.List",
        "copyOf",
        "Cannot invoke \"java.util.Collection.toArray()\" because \"coll\" is null",
    ),
    (
        "java.util.TreeMap",
        "compare",
        "Cannot invoke \"java.lang.Comparable.compareTo(Object)\" because \"k1\" is null",
    ),
    (
        "java.util.concurrent.ConcurrentHashMap",
        "get",
        "Cannot invoke \"Object.hashCode()\" because \"key\" is null",
    ),
    (
        "java.util.stream.Stream",
        "of",
        "Cannot read the array length because \"array\" is null",
    ),
];

/// What the JDK says where this method of the class library meets `null`.
pub(crate) fn reason(class: &str, method: &str) -> Option<&'static str> {
    let found = REASONS.binary_search_by(|(c, m, _)| (*c, *m).cmp(&(class, method)));
    found
        .ok()
        .and_then(|at| REASONS.get(at))
        .map(|(.., text)| *text)
}

#[cfg(test)]
mod tests {
    #[test]
    fn reasons_are_in_order() {
        assert!(super::REASONS.is_sorted_by_key(|(class, method, _)| (*class, *method)));
    }
}
