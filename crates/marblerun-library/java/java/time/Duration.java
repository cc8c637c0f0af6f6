package java.time;

import java.time.format.DateTimeParseException;
import java.util.Objects;

/** An amount of time. */
public final class Duration implements Comparable<Duration>, java.io.Serializable {
    /** No time. */
    public static final Duration ZERO = new Duration(0, 0);

    private static final long BILLION = 1000000000L;

    private final long seconds;
    private final int nanos;

    private Duration(long seconds, int nanos) {
        this.seconds = seconds;
        this.nanos = nanos;
    }

    private static Duration create(long seconds, int nanos) { return (seconds | nanos) == 0 ? ZERO : new Duration(seconds, nanos); }

    /** Gives that many days of 24 hours. */
    public static Duration ofDays(long days) { return create(Math.multiplyExact(days, 86400L), 0); }

    /** Gives that many hours. */
    public static Duration ofHours(long hours) { return create(Math.multiplyExact(hours, 3600L), 0); }

    /** Gives that many minutes. */
    public static Duration ofMinutes(long minutes) { return create(Math.multiplyExact(minutes, 60L), 0); }

    /** Gives that many seconds. */
    public static Duration ofSeconds(long seconds) { return create(seconds, 0); }

    /** Gives that many seconds and nanoseconds. */
    public static Duration ofSeconds(long seconds, long nanoAdjustment) {
        return create(Math.addExact(seconds, Math.floorDiv(nanoAdjustment, BILLION)), (int) Math.floorMod(nanoAdjustment, BILLION));
    }

    /** Gives that many milliseconds. */
    public static Duration ofMillis(long millis) {
        return create(Math.floorDiv(millis, 1000L), (int) Math.floorMod(millis, 1000L) * 1000000);
    }

    /** Gives that many nanoseconds. */
    public static Duration ofNanos(long nanos) { return ofSeconds(0, nanos); }

    /** Parses a text such as {@code PT1H2M3.5S}. */
    public static Duration parse(CharSequence text) {
        Objects.requireNonNull(text, "text");
        String s = text.toString().toUpperCase();
        int at = 0;
        boolean negative = s.startsWith("-");
        if (negative || s.startsWith("+")) {
            at++;
        }
        if (!s.startsWith("P", at) || s.length() < at + 3 && !s.endsWith("D")) {
            throw unparsable(text);
        }
        at++;
        Duration sum = ZERO;
        String units = "DHMS";
        int unit = -1;
        boolean inTime = false;
        while (at < s.length()) {
            if (s.charAt(at) == 'T') {
                if (inTime || at + 1 == s.length()) {
                    throw unparsable(text);
                }
                inTime = true;
                at++;
                continue;
            }
            int end = at;
            while (end < s.length() && units.indexOf(s.charAt(end)) < 0) {
                end++;
            }
            int found = end < s.length() ? units.indexOf(s.charAt(end)) : -1;
            if (found <= unit || (found == 0) == inTime) {
                throw unparsable(text);
            }
            unit = found;
            try {
                sum = sum.plus(part(s.substring(at, end), found));
            } catch (NumberFormatException wrong) {
                throw unparsable(text);
            }
            at = end + 1;
        }
        if (unit < 0) {
            throw unparsable(text);
        }
        return negative ? sum.negated() : sum;
    }

    private static DateTimeParseException unparsable(CharSequence text) {
        return new DateTimeParseException("Text cannot be parsed to a Duration", text, 0);
    }

    private static Duration part(String number, int unit) {
        if (unit == 0) {
            return ofDays(Long.parseLong(number));
        }
        if (unit == 1) {
            return ofHours(Long.parseLong(number));
        }
        if (unit == 2) {
            return ofMinutes(Long.parseLong(number));
        }
        int point = Math.max(number.indexOf('.'), number.indexOf(','));
        if (point < 0) {
            return ofSeconds(Long.parseLong(number));
        }
        String fraction = (number.substring(point + 1) + "000000000").substring(0, 9);
        String whole = number.substring(0, point);
        long nanos = Long.parseLong(fraction);
        return ofSeconds(whole.equals("-") ? 0 : Long.parseLong(whole), number.startsWith("-") ? -nanos : nanos);
    }

    /** Tells whether it is less than no time. */
    public boolean isNegative() { return seconds < 0; }

    /** Tells whether it is no time. */
    public boolean isZero() { return (seconds | nanos) == 0; }

    /** Gives the whole seconds. */
    public long getSeconds() { return seconds; }

    /** Gives the nanoseconds beyond the whole seconds. */
    public int getNano() { return nanos; }

    /** Gives the same with other seconds. */
    public Duration withSeconds(long seconds) { return create(seconds, nanos); }

    /** Gives the same with other nanoseconds. */
    public Duration withNanos(int nanoOfSecond) {
        if (nanoOfSecond < 0 || nanoOfSecond > 999999999) {
            throw new DateTimeException("Invalid value for NanoOfSecond (valid values 0 - 999999999): " + nanoOfSecond);
        }
        return create(seconds, nanoOfSecond);
    }

    private Duration plus(long moreSeconds, long moreNanos) {
        return ofSeconds(Math.addExact(seconds, moreSeconds), nanos + moreNanos);
    }

    /** Adds an amount. */
    public Duration plus(Duration duration) { return plus(duration.seconds, duration.nanos); }

    /** Adds that many days. */
    public Duration plusDays(long days) { return plus(Math.multiplyExact(days, 86400L), 0); }

    /** Adds that many hours. */
    public Duration plusHours(long hours) { return plus(Math.multiplyExact(hours, 3600L), 0); }

    /** Adds that many minutes. */
    public Duration plusMinutes(long minutes) { return plus(Math.multiplyExact(minutes, 60L), 0); }

    /** Adds that many seconds. */
    public Duration plusSeconds(long seconds) { return plus(seconds, 0); }

    /** Adds that many milliseconds. */
    public Duration plusMillis(long millis) { return plus(ofMillis(millis)); }

    /** Adds that many nanoseconds. */
    public Duration plusNanos(long nanos) { return plus(ofNanos(nanos)); }

    /** Subtracts an amount. */
    public Duration minus(Duration duration) { return plus(-duration.seconds, -duration.nanos); }

    /** Subtracts that many days. */
    public Duration minusDays(long days) { return plusDays(-days); }

    /** Subtracts that many hours. */
    public Duration minusHours(long hours) { return plusHours(-hours); }

    /** Subtracts that many minutes. */
    public Duration minusMinutes(long minutes) { return plusMinutes(-minutes); }

    /** Subtracts that many seconds. */
    public Duration minusSeconds(long seconds) { return plusSeconds(-seconds); }

    /** Subtracts that many milliseconds. */
    public Duration minusMillis(long millis) { return plusMillis(-millis); }

    /** Subtracts that many nanoseconds. */
    public Duration minusNanos(long nanos) { return plusNanos(-nanos); }

    /** Multiplies. */
    public Duration multipliedBy(long multiplicand) {
        long parts = nanos * (multiplicand % BILLION);
        Duration ofSeconds = ofSeconds(Math.multiplyExact(seconds, multiplicand));
        return ofSeconds.plus(Math.multiplyExact((long) nanos, multiplicand / BILLION), parts);
    }

    /** Divides. */
    public Duration dividedBy(long divisor) {
        if (divisor == 0) {
            throw new ArithmeticException("Cannot divide by zero");
        }
        long rest = seconds % divisor;
        if (Math.abs(rest) > Long.MAX_VALUE / BILLION - 1) {
            double whole = (double) rest * BILLION / divisor;
            return ofSeconds(seconds / divisor, (long) whole);
        }
        return ofSeconds(seconds / divisor, (rest * BILLION + nanos) / divisor);
    }

    /** Tells how often the other fits into this. */
    public long dividedBy(Duration divisor) {
        Objects.requireNonNull(divisor, "divisor");
        if (divisor.isZero()) {
            throw new ArithmeticException("Cannot divide by zero");
        }
        return toNanos() / divisor.toNanos();
    }

    /** Gives the opposite amount. */
    public Duration negated() { return multipliedBy(-1); }

    /** Gives the amount without its sign. */
    public Duration abs() { return isNegative() ? negated() : this; }

    /** Gives the whole days. */
    public long toDays() { return seconds / 86400L; }

    /** Gives the whole hours. */
    public long toHours() { return seconds / 3600L; }

    /** Gives the whole minutes. */
    public long toMinutes() { return seconds / 60L; }

    /** Gives the whole seconds. */
    public long toSeconds() { return seconds; }

    /** Gives the whole milliseconds. */
    public long toMillis() {
        long whole = seconds;
        long part = nanos;
        if (whole < 0) {
            whole++;
            part -= BILLION;
        }
        return Math.addExact(Math.multiplyExact(whole, 1000L), part / 1000000L);
    }

    /** Gives the nanoseconds. */
    public long toNanos() {
        long whole = seconds;
        long part = nanos;
        if (whole < 0) {
            whole++;
            part -= BILLION;
        }
        return Math.addExact(Math.multiplyExact(whole, BILLION), part);
    }

    /** Gives the whole days. */
    public long toDaysPart() { return toDays(); }

    /** Gives the hours beyond the whole days. */
    public int toHoursPart() { return (int) (toHours() % 24); }

    /** Gives the minutes beyond the whole hours. */
    public int toMinutesPart() { return (int) (toMinutes() % 60); }

    /** Gives the seconds beyond the whole minutes. */
    public int toSecondsPart() { return (int) (seconds % 60); }

    /** Gives the milliseconds beyond the whole seconds. */
    public int toMillisPart() { return nanos / 1000000; }

    /** Gives the nanoseconds beyond the whole seconds. */
    public int toNanosPart() { return nanos; }

    @Override
    public int compareTo(Duration otherDuration) {
        int order = Long.compare(seconds, otherDuration.seconds);
        return order != 0 ? order : nanos - otherDuration.nanos;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Duration && seconds == ((Duration) other).seconds && nanos == ((Duration) other).nanos;
    }

    @Override
    public int hashCode() { return (int) (seconds ^ (seconds >>> 32)) + 51 * nanos; }

    /** Gives the ISO-8601 form, such as {@code PT1H2M3.5S}. */
    @Override
    public String toString() {
        if (isZero()) {
            return "PT0S";
        }
        long whole = seconds < 0 && nanos > 0 ? seconds + 1 : seconds;
        long hours = whole / 3600;
        int minutes = (int) (whole % 3600 / 60);
        int rest = (int) (whole % 60);
        StringBuilder text = new StringBuilder("PT");
        if (hours != 0) {
            text.append(hours).append('H');
        }
        if (minutes != 0) {
            text.append(minutes).append('M');
        }
        if (rest == 0 && nanos == 0) {
            return text.toString();
        }
        text.append(seconds < 0 && nanos > 0 && rest == 0 ? "-0" : String.valueOf(rest));
        if (nanos > 0) {
            long fraction = seconds < 0 ? BILLION - nanos : nanos;
            String digits = String.valueOf(BILLION + fraction).substring(1);
            while (digits.endsWith("0")) {
                digits = digits.substring(0, digits.length() - 1);
            }
            text.append('.').append(digits);
        }
        return text.append('S').toString();
    }
}
