package onewindow.platform;

import java.util.List;

/** The input does not fit: 422 with every fault, so that all can be mended at once. */
public class Invalid extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient List<Fault> faults;

    /**
     * @param field path of the field, such as {@code form.capital} or {@code materials[2]}
     * @param code stable code such as {@code required}, {@code check-digit}, {@code too-long}
     */
    public record Fault(String field, String code) {}

    public Invalid(String field, String code) {
        this(List.of(new Fault(field, code)));
    }

    public Invalid(List<Fault> faults) {
        super(faults.toString());
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
