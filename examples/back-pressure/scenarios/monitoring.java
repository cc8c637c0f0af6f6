// Ten values a second; the display takes one second for each.
class Answers {
    static final String VALUES = "123456789{10}{11}{12}{13}{14}{15}{16}{17}{18}{19}{20}{21}{22}{23}{24}{25}{26}{27}{28}{29}{30}|";
    static final Duration WORK = Duration.ofMillis(1000);
}
