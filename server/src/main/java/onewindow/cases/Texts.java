package onewindow.cases;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import onewindow.calendar.DayUnit;
import onewindow.catalogue.Guide;
import onewindow.platform.Invalid;

/**
 * Free texts: up to 10,000 characters, any character but the null one, which no database and no
 * document can hold.
 */
final class Texts {
    private static final int LONGEST = 10_000;

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private Texts() {}

    static String checked(String field, String text) {
        if (text.codePointCount(0, text.length()) > LONGEST) {
            throw new Invalid(field, "too-long");
        }
        if (text.indexOf('\0') >= 0) {
            throw new Invalid(field, "invalid");
        }
        return text.strip();
    }

    static String limit(Guide.Limit limit) {
        Integer days = limit.days();
        if (days == null) {
            return limit.explanation() == null ? "法律、法规未规定" : limit.explanation();
        }
        return days == 0 ? "当场办结" : days + (limit.unit() == DayUnit.WORKDAY ? "个工作日" : "日");
    }

    static String minute(java.time.Instant at) {
        return MINUTE.format(at.atZone(onewindow.platform.Time.ZONE));
    }

    static String date(LocalDate date) {
        return DATE.format(date);
    }
}
