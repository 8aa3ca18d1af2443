package onewindow.catalogue;

import onewindow.platform.Sm3;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** A guide as the bytes that are stored and hashed: the same guide gives the same bytes. */
record GuideText(byte[] bytes) {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .build();

    static GuideText of(Guide guide) {
        return new GuideText(JSON.writeValueAsBytes(guide));
    }

    Guide guide() {
        return JSON.readValue(bytes, Guide.class);
    }

    byte[] hash() {
        return Sm3.hash(bytes);
    }

    /** Strict: an unknown field is a misspelt one. */
    static <T> T read(byte[] json, Class<T> type) {
        return JSON.readValue(json, type);
    }
}
