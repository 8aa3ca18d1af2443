package onewindow.catalogue.search;

import java.util.List;
import java.util.function.Function;
import onewindow.catalogue.ItemHead;

/** By what a list of items is narrowed; an item may have several values of one. */
public enum Facet {
    /** Names of {@link onewindow.identity.Party.Kind}. */
    AUDIENCE(ItemHead::audiences),
    /** Keys of {@link LifeEvent}. */
    EVENT(head ->
            LifeEvent.all().stream()
                    .filter(event -> event.topics().stream().anyMatch(head.topics()::contains))
                    .map(LifeEvent::key)
                    .toList()),
    /** Keys of {@link onewindow.catalogue.Topic}. */
    TOPIC(ItemHead::topics),
    /** Credit code. */
    DEPARTMENT(head -> List.of(head.department().creditCode())),
    /** 行使层级. */
    LEVEL(head -> List.of(String.valueOf(head.level()))),
    /** 通办范围; none where it is handled at its own place only. */
    AREA(head -> head.handleArea().equals("NONE") ? List.of() : List.of(head.handleArea())),
    /** 到办事现场次数: 0, 1, or MORE. */
    TRIPS(head -> List.of(head.visits() > 1 ? "MORE" : String.valueOf(head.visits()))),
    /** 网办深度: 1 to 8. */
    DEPTH(head -> head.onlineDepth().stream().map(String::valueOf).toList()),
    /** INSTANT or PROMISED. */
    KIND(head -> List.of(head.serviceKind().name()));

    private final Function<ItemHead, List<String>> values;

    Facet(Function<ItemHead, List<String>> values) {
        this.values = values;
    }

    public List<String> values(ItemHead head) {
        return values.apply(head);
    }
}
