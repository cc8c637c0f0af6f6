package java.time.format;

import java.time.DateTimeException;

/** A text does not have the format of a time. */
public class DateTimeParseException extends DateTimeException {
    private final String parsedString;
    private final int errorIndex;

    /** Creates one with the text and where it is wrong. */
    public DateTimeParseException(String message, CharSequence parsedData, int errorIndex) {
        super(message);
        this.parsedString = parsedData.toString();
        this.errorIndex = errorIndex;
    }

    /** Gives the text. */
    public String getParsedString() { return parsedString; }

    /** Gives where the text is wrong. */
    public int getErrorIndex() { return errorIndex; }
}
