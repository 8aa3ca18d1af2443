package onewindow.listing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onewindow.catalogue.ItemCode;
import onewindow.listing.file.ListFile;
import onewindow.listing.file.Unreadable;
import onewindow.listing.sheet.Cleaning;
import onewindow.listing.sheet.ReportLine;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A list as JSON: an array of {@code {code, guide}}.
 *
 * @param rows elements of the array
 */
record GuideArray(Map<String, ObjectNode> guides, int rows, List<ReportLine> lines) {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .disable(
                            tools.jackson.databind.cfg.JsonNodeFeature
                                    .STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .enable(
                            tools.jackson.databind.DeserializationFeature
                                    .USE_BIG_DECIMAL_FOR_FLOATS)
                    .build();

    static GuideArray read(byte[] content) throws Unreadable {
        JsonNode array;
        try {
            array = JSON.readTree(content);
        } catch (JacksonException failure) {
            var at = failure.getLocation();
            throw new Unreadable(
                    "list-json-damaged", at == null ? "" : at.getLineNr() + ":" + at.getColumnNr());
        }
        if (!array.isArray() || array.size() > ListFile.MOST_ROWS) {
            throw new Unreadable("list-json-shape", "");
        }
        Map<String, ObjectNode> guides = new LinkedHashMap<>();
        var lines = new ArrayList<ReportLine>();
        Set<String> seen = new HashSet<>();
        int row = 0;
        for (JsonNode each : array) {
            row++;
            String code = each.path("code").asString("");
            if (!(each.path("guide") instanceof ObjectNode guide)) {
                lines.add(line(ReportLine.Kind.FAULT, row, "guide", "required", null, null, code));
            } else if (ItemCode.parse(code).isEmpty()) {
                lines.add(
                        line(ReportLine.Kind.FAULT, row, "code", "code-format", code, null, code));
            } else if (!seen.add(code)) {
                lines.add(
                        line(
                                ReportLine.Kind.FAULT,
                                row,
                                "code",
                                "list-item-twice",
                                code,
                                null,
                                code));
                guides.remove(code);
            } else {
                guides.put(code, (ObjectNode) cleaned(guide, "", row, code, lines));
            }
        }
        return new GuideArray(guides, row, lines);
    }

    private static JsonNode cleaned(
            JsonNode node, String path, int row, String code, List<ReportLine> lines) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode copy = JsonNodeFactory.instance.objectNode();
                object.properties()
                        .forEach(each ->
                                copy.set(
                                        each.getKey(),
                                        cleaned(
                                                each.getValue(),
                                                path.isEmpty()
                                                        ? each.getKey()
                                                        : path + "." + each.getKey(),
                                                row,
                                                code,
                                                lines)));
                yield copy;
            }
            case ArrayNode array -> {
                ArrayNode copy = JsonNodeFactory.instance.arrayNode();
                for (int i = 0; i < array.size(); i++) {
                    copy.add(cleaned(array.get(i), path + "[" + i + "]", row, code, lines));
                }
                yield copy;
            }
            default -> {
                if (!node.isString()) {
                    yield node;
                }
                var clean = Cleaning.clean(node.asString());
                clean.rules()
                        .forEach(rule ->
                                lines.add(
                                        line(
                                                ReportLine.Kind.CLEANED,
                                                row,
                                                path,
                                                "clean-" + rule,
                                                node.asString(),
                                                clean.text(),
                                                code)));
                yield JsonNodeFactory.instance.stringNode(clean.text());
            }
        };
    }

    private static ReportLine line(
            ReportLine.Kind kind,
            int row,
            String field,
            String rule,
            @org.jspecify.annotations.Nullable String before,
            @org.jspecify.annotations.Nullable String after,
            String code) {
        return new ReportLine(kind, "", row, field, "", rule, before, after, code);
    }
}
