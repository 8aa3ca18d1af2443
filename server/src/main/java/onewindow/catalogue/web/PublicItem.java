package onewindow.catalogue.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import onewindow.calendar.DayUnit;
import onewindow.catalogue.Guide;
import onewindow.catalogue.ItemHead;
import onewindow.catalogue.ItemType;
import onewindow.catalogue.ItemVersion;
import org.jspecify.annotations.Nullable;

/** An item in a list. */
record PublicItem(
        @Schema(example = "11360500DE00010096300070901200002") String code,
        @Schema(example = "居民身份证到期换领") String name,
        String nameEn,
        @Schema(example = "新余市公安局") String department,
        String departmentEn,
        String departmentCode,
        ItemType type,
        @Schema(example = "行政确认") String typeName,
        String summary,
        String summaryEn,
        Guide.ServiceKind serviceKind,
        @Nullable Integer promisedDays,
        DayUnit promisedUnit,
        Guide.Limit promisedLimit,
        List<String> audiences,
        List<String> topics,
        int visits,
        boolean online,
        boolean express,
        boolean inPerson,
        boolean feeFree,
        boolean hereDecided,
        ItemVersion.State state,
        List<FormerItem> former) {

    /** An item that ended and of which this one took the place: found by its name as well. */
    record FormerItem(String code, String name, String nameEn) {}

    static PublicItem of(ItemHead head) {
        return new PublicItem(
                head.code(),
                head.name(),
                head.nameEn(),
                head.department().name(),
                head.department().englishName(),
                head.department().creditCode(),
                head.type(),
                head.type().title(),
                head.summary(),
                head.summaryEn(),
                head.serviceKind(),
                head.promisedLimit().days(),
                head.promisedLimit().unit(),
                head.promisedLimit(),
                head.audiences(),
                head.topics(),
                head.visits(),
                head.online(),
                head.express(),
                head.inPerson(),
                head.feeFree(),
                head.hereDecided(),
                head.state(),
                head.former().stream()
                        .map(one -> new FormerItem(one.code(), one.name(), one.nameEn()))
                        .toList());
    }
}
