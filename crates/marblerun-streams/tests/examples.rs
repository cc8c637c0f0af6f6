//! The examples of the repository print what they promise.

#[path = "../../../examples/favorites.rs"]
mod favorites;

#[test]
fn favorites() {
    let mut printed = Vec::new();
    favorites::run(&mut printed).unwrap();
    assert_eq!(
        String::from_utf8(printed).unwrap(),
        "\
virtual time, in time:
   300ms  details of a
   300ms  details of b
   300ms  details of c
   300ms  details of d
   300ms  details of e
virtual time, none there:
   300ms  a suggestion
virtual time, too late:
   800ms  from the cache
real time, in time:
  details of a
  details of b
  details of c
  details of d
  details of e
real time, too late:
  from the cache
"
    );
}
