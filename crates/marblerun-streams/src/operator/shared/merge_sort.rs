//! Sorting with any comparator.

use std::cmp::Ordering;
use std::convert::Infallible;

/// Puts a list in order; equal values keep theirs. The comparator may be anything: there is no
/// panic, as there is in the standard library, if it contradicts itself.
pub(crate) fn sort_list<T, E, F>(mut list: Vec<T>, comparator: &F) -> Result<Vec<T>, E>
where
    F: Fn(&T, &T) -> Result<Ordering, E>,
{
    if list.len() < 2 {
        return Ok(list);
    }
    let second = list.split_off(list.len() / 2);
    let (first, second) = (sort_list(list, comparator)?, sort_list(second, comparator)?);
    merge_sorted(first, second, comparator)
}

/// Brings two lists in order together; of equal values those of the first come first.
pub(crate) fn merge_sorted<T, E, F>(
    first: Vec<T>,
    second: Vec<T>,
    comparator: &F,
) -> Result<Vec<T>, E>
where
    F: Fn(&T, &T) -> Result<Ordering, E>,
{
    let mut merged = Vec::with_capacity(first.len() + second.len());
    let mut second = second.into_iter().peekable();
    for a in first {
        while let Some(b) = second.peek()
            && comparator(&a, b)? == Ordering::Greater
        {
            merged.extend(second.next());
        }
        merged.push(a);
    }
    merged.extend(second);
    Ok(merged)
}

/// [`sort_list`] by a comparator that cannot fail.
pub(crate) fn sort_by<T>(list: &mut Vec<T>, comparator: impl Fn(&T, &T) -> Ordering) {
    let comparator = |a: &T, b: &T| Ok::<_, Infallible>(comparator(a, b));
    let Ok(sorted) = sort_list(std::mem::take(list), &comparator);
    *list = sorted;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comparator_may_contradict_itself() {
        let list: Vec<i64> = (0..100).collect();
        let sorted = sort_list(list.clone(), &|_: &i64, _: &i64| {
            Ok::<_, ()>(Ordering::Greater)
        });
        assert_eq!(sorted.map(|list| list.len()).ok(), Some(100));
        let sorted = sort_list(list.clone(), &|_: &i64, _: &i64| {
            Ok::<_, ()>(Ordering::Equal)
        });
        assert_eq!(sorted.ok(), Some(list));
    }
}
