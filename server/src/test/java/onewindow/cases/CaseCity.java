package onewindow.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import onewindow.catalogue.Catalogue;
import onewindow.catalogue.Guide;
import onewindow.catalogue.ItemVersion;
import onewindow.identity.Accounts;
import onewindow.identity.CreditCode;
import onewindow.identity.NewAccount;
import onewindow.identity.Party;
import onewindow.identity.People;
import onewindow.identity.Role;
import onewindow.organisation.Appointment;
import onewindow.organisation.Appointments;
import onewindow.organisation.Authorisations;
import onewindow.organisation.Department;
import onewindow.organisation.Hall;
import onewindow.organisation.Post;
import onewindow.organisation.Structure;
import onewindow.organisation.Window;
import onewindow.organisation.WindowKind;
import onewindow.organisation.WindowPower;
import onewindow.platform.Act;
import onewindow.regions.Region;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A department with its people, a hall with a window, and a published item: a small city of its own
 * for each test.
 */
@Component
class CaseCity {
    static final byte[] PICTURE =
            java.util.Base64.getDecoder()
                    .decode(
                            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final Random RANDOM = new Random();
    private static final JsonMapper JSON = new JsonMapper();

    private final Accounts accounts;
    private final Structure structure;
    private final Appointments appointments;
    private final Authorisations authorisations;
    private final Catalogue catalogue;
    private final TransactionTemplate transactions;

    CaseCity(
            Accounts accounts,
            Structure structure,
            Appointments appointments,
            Authorisations authorisations,
            Catalogue catalogue,
            TransactionTemplate transactions) {
        this.accounts = accounts;
        this.structure = structure;
        this.appointments = appointments;
        this.authorisations = authorisations;
        this.catalogue = catalogue;
        this.transactions = transactions;
    }

    /** A member of staff at a post, at a window where they have one. */
    record Staff(UUID account, Post post, UUID window) {
        Act act() {
            return act(null);
        }

        Act act(Integer version) {
            return new Act(
                    account,
                    post.id(),
                    window,
                    "192.0.2.2",
                    UUID.randomUUID().toString(),
                    version,
                    now());
        }
    }

    record Place(
            Department department,
            Hall hall,
            Window window,
            Staff clerk,
            Staff collection,
            Staff reviewer,
            Staff chief,
            Staff approver,
            ItemVersion item) {}

    /**
     * @param change to the guide of the retail of publications, one review and one check
     */
    Place build(Consumer<ObjectNode> change) {
        Act act = People.platform();
        String tag = Long.toString(RANDOM.nextLong() & 0xFFFFFFL, 36);
        String credit = creditCode();
        Department department =
                within(() ->
                                structure.establish(
                                        List.of(
                                                new Structure.NewDepartment(
                                                        credit,
                                                        "局" + tag,
                                                        "Bureau",
                                                        "360500000000",
                                                        "余" + tag)),
                                        act))
                        .getFirst();
        Hall hall =
                within(() ->
                                structure.openHalls(
                                        List.of(
                                                new Structure.NewHall(
                                                        "大厅" + tag,
                                                        "Hall",
                                                        "360500000000",
                                                        Region.Level.CITY,
                                                        List.of(),
                                                        "路1号",
                                                        "0790-0000000",
                                                        "9:00–17:00",
                                                        null,
                                                        null)),
                                        act))
                        .getFirst();
        List<Window> windows =
                within(() ->
                        structure.openWindows(
                                List.of(
                                        new Structure.NewWindow(
                                                hall.id(), "1", "综合窗口", WindowKind.COMPREHENSIVE),
                                        new Structure.NewWindow(
                                                hall.id(), "2", "出件窗口", WindowKind.COLLECTION)),
                                act));
        Staff clerk = staff(Role.WINDOW, null, hall, windows.get(0).id());
        Staff collection = staff(Role.COLLECTION, null, hall, windows.get(1).id());
        Staff reviewer = staff(Role.REVIEWER, department, null, null);
        Staff chief = staff(Role.CHIEF_REPRESENTATIVE, department, null, null);
        Staff approver = staff(Role.APPROVER, department, null, null);
        for (Staff authorised : List.of(chief, approver)) {
            within(() ->
                    authorisations.authoriseChief(
                            new Authorisations.NewChiefAuthorisation(
                                    authorised.post().id(),
                                    authorised.account(),
                                    null,
                                    Set.of(),
                                    "全部事项",
                                    List.of(),
                                    NEW_YEAR,
                                    null,
                                    "任〔2026〕1号",
                                    "授〔2026〕1号"),
                            People.platform()));
        }
        within(() ->
                authorisations.authorise(
                        new Authorisations.NewAuthorisation(
                                department.id(),
                                Set.of(WindowKind.COMPREHENSIVE, WindowKind.COLLECTION),
                                Set.of(),
                                Set.of(),
                                Set.of(),
                                Set.of(WindowPower.values()),
                                NEW_YEAR,
                                null,
                                "授权〔2026〕1号"),
                        People.platform()));
        ItemVersion item = publish(credit, change);
        return new Place(
                department,
                hall,
                windows.get(0),
                clerk,
                collection,
                reviewer,
                chief,
                approver,
                item);
    }

    UUID enterprise(Party party) {
        return accounts.create(
                new NewAccount(
                        People.login(),
                        People.PASSWORD,
                        party.name(),
                        Set.of(Role.ENTERPRISE),
                        party,
                        null),
                People.platform());
    }

    static Map<String, String> form(Party party) {
        var form = new HashMap<String, String>();
        form.put("operatorName", party.name());
        form.put("creditCode", party.documentNumber());
        form.put("representative", String.valueOf(party.representative()));
        form.put("representativeId", People.identityNumber());
        form.put("phone", "0790-6441234");
        form.put("premises", "新余市仙来东大道5号");
        form.put("area", "120");
        form.put("items", "图书、报刊零售");
        form.put("onlineSales", "false");
        return form;
    }

    static Act act(UUID account) {
        return People.act(account);
    }

    static Instant now() {
        return Instant.ofEpochMilli(System.currentTimeMillis()).truncatedTo(ChronoUnit.MILLIS);
    }

    /** The item's next version. */
    ItemVersion publishNext(ItemVersion item, LocalDate from, Consumer<ObjectNode> change) {
        return publish(item.code(), item, from, change);
    }

    /** Another item of the same department: a business item of that number. */
    ItemVersion publishBeside(ItemVersion item, String number, Consumer<ObjectNode> change) {
        return publish(item.code() + number, item, NEW_YEAR, change);
    }

    private ItemVersion publish(
            String code, ItemVersion item, LocalDate from, Consumer<ObjectNode> change) {
        ObjectNode guide = JSON.valueToTree(item.guide());
        change.accept(guide);
        return catalogue.publish(
                code, JSON.treeToValue(guide, Guide.class), from, People.platform());
    }

    private ItemVersion publish(String credit, Consumer<ObjectNode> change) {
        try (var file =
                new ClassPathResource("demonstration/guides/chubanwu-lingshou-yewu-xuke.json")
                        .getInputStream()) {
            var guide = (ObjectNode) JSON.readTree(file).get("guide");
            guide.put("departmentCode", credit);
            change.accept(guide);
            Guide read = JSON.treeToValue(guide, Guide.class);
            String code = credit + guide.get("level").asInt() + read.catalogCode();
            return catalogue.publish(code, read, NEW_YEAR, People.platform());
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private Staff staff(Role role, Department department, Hall hall, UUID window) {
        UUID account = accounts.create(People.staff(role), People.platform());
        UUID departmentId = department == null ? null : department.id();
        UUID hallId = hall == null ? null : hall.id();
        Post post =
                within(() ->
                                structure.createPosts(
                                        List.of(
                                                new Structure.NewPost(
                                                        role.name() + "岗",
                                                        role,
                                                        departmentId,
                                                        hallId)),
                                        People.platform()))
                        .getFirst();
        within(() ->
                appointments.appoint(
                        new Appointments.NewAppointment(
                                account,
                                post.id(),
                                Appointment.Kind.MAIN,
                                NEW_YEAR,
                                null,
                                "任〔2026〕2号"),
                        People.platform()));
        return new Staff(account, post, window);
    }

    private <T> T within(Supplier<T> work) {
        return transactions.execute(status -> work.get());
    }

    private static String creditCode() {
        String body = "11360500" + "%09d".formatted(RANDOM.nextInt(1_000_000_000));
        return body + CreditCode.checkDigit(body);
    }
}
