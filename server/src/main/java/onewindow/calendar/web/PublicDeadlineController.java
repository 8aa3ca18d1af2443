package onewindow.calendar.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import onewindow.calendar.Calendars;
import onewindow.calendar.StatutoryClock;
import onewindow.platform.Invalid;
import onewindow.platform.Invalid.Fault;
import onewindow.regions.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/public/deadlines")
@Tag(name = "deadlines", description = "法定期限计算 · When a limit runs out")
class PublicDeadlineController {
    private final Calendars calendars;
    private final Regions regions;

    PublicDeadlineController(Calendars calendars, Regions regions) {
        this.calendars = calendars;
        this.regions = regions;
    }

    @PostMapping
    @Operation(
            summary = "计算期限届满日并逐日说明 · The last day of a limit, explained day by day",
            description =
                    """
                    起始日不计入；特别程序开始之日计入、结束之日不计入，重叠的只扣除一次；按自然日的，届满日为非工作日时顺延（民法典第二百零三条，可用 rollsForward=false 关闭）。\
                    特别程序未结束（to 为空）时没有届满日。所用年份国务院尚未公布时 provisional 为 true。

                    The starting day never counts. The day on which a pause begins counts, the day on which it ends does not; \
                    pauses that overlap are taken out once. A last natural day that is not a working day moves to the next one \
                    (Civil Code, art. 203; rollsForward=false leaves it). An open pause (to is null) has no due day. \
                    provisional: a day of a year that the State Council has not published was counted.\
                    """,
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            implementation =
                                                                    DeadlineRequest.class))))
    @ApiResponse(responseCode = "200", description = "届满日与逐日说明 · The due day and every day")
    @ApiResponse(
            responseCode = "422",
            description = "填写有误，列出全部问题 · What does not fit, with every fault",
            content = @Content(mediaType = "application/problem+json"))
    DeadlineAnswer compute(@RequestBody JsonNode body) {
        var question = new DeadlineQuestion(body);
        List<Fault> faults = question.faults();
        if (!question.region().isEmpty() && !regions.isKnown(question.region())) {
            faults.add(new Fault("region", "unknown"));
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        var limit = question.limit();
        var facts = question.facts();
        var dayCount = calendars.dayCount(question.region());
        var reading = StatutoryClock.read(limit, facts, dayCount, limit.start());
        var lastDay = reading.due() == null ? question.lastDay() : limit.start();
        return new DeadlineAnswer(
                reading.due(),
                reading.provisional(),
                StatutoryClock.explain(limit, facts, dayCount, lastDay).stream()
                        .map(day ->
                                new DayAnswer(day.date(), day.counted(), day.reason(), day.name()))
                        .toList());
    }

    record DeadlineRequest(
            @Schema(example = "360500", description = "6, 9 or 12 digits") String region,
            @Schema(example = "2026-03-02", description = "2000 to 2100") LocalDate start,
            @Schema(example = "10", minimum = "0", maximum = "3650") int days,
            @Schema(allowableValues = {"WORKDAY", "NATURAL"}) String unit,
            @Schema(description = "at most 100") List<PauseRequest> pauses,
            @Schema(example = "0", minimum = "0", maximum = "3650") int extensionDays,
            @Schema(description = "NATURAL only", defaultValue = "true") boolean rollsForward) {}

    record PauseRequest(
            @Schema(example = "2026-03-05") LocalDate from,
            @Schema(example = "2026-03-12", description = "null while open", nullable = true)
                    @Nullable LocalDate to) {}

    record DeadlineAnswer(@Nullable LocalDate due, boolean provisional, List<DayAnswer> days) {}

    record DayAnswer(
            LocalDate date,
            boolean counted,
            @Schema(
                            description =
                                    "start, workday, weekend, holiday, make-up-workday, local-closure, paused, rolled-forward, past-due")
                    String reason,
            String name) {}
}
