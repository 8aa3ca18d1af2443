package onewindow.calendar;

/** Working days or natural days; every limit names one. */
public enum DayUnit {
    WORKDAY,
    NATURAL
}
