package onewindow.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import tools.jackson.databind.JsonNode;

/**
 * Whole cases over HTTP: an enterprise submits, a clerk at a window of the city hall accepts, the
 * reviewer gives an opinion, the chief representative decides. Each answer names the next work
 * item; nothing is asked between the acts.
 */
final class CityHall {
    private static final List<String> ENTERPRISES = List.of("company", "company.clerk");
    private static final List<String> CLERKS = List.of("clerk1", "clerk2");
    private static final List<String> BASIS = List.of("《出版管理条例》第三十五条");
    private static final String OPINION = "申请材料齐全，经营场所与申请相符，符合规定的条件。";

    private final List<Applicant> applicants = new ArrayList<>();
    private final List<Visitor> clerks = new ArrayList<>();
    private final Visitor reviewer = new Visitor("10.16.2.1");
    private final Visitor chief = new Visitor("10.16.2.2");
    private final List<Http> connections = new ArrayList<>();
    private final ConcurrentLinkedQueue<UUID> granted = new ConcurrentLinkedQueue<>();

    private record Applicant(Visitor visitor, byte[] application) {}

    private CityHall() {}

    /** Signs everybody in, seats the clerks, hands in the files once for each account. */
    static CityHall open(URI url, Accounts accounts, int users) throws IOException {
        var hall = new CityHall();
        try (var http = new Http(url)) {
            for (int user = 0; user < users; user++) {
                hall.connections.add(new Http(url));
                var visitor = new Visitor("10.16.1." + (user + 1));
                visitor.signIn(http, accounts.account(ENTERPRISES.get(user % ENTERPRISES.size())));
                // What one person of the enterprise hands in, only that person may use again.
                byte[] application =
                        user < ENTERPRISES.size()
                                ? application(accounts, visitor, http)
                                : hall.applicants.get(user % ENTERPRISES.size()).application();
                hall.applicants.add(new Applicant(visitor, application));
            }
            for (int clerk = 0; clerk < CLERKS.size(); clerk++) {
                var visitor = new Visitor("10.16.2." + (clerk + 11));
                visitor.signIn(http, accounts.account(CLERKS.get(clerk)));
                sitDown(visitor, http, clerk);
                hall.clerks.add(visitor);
            }
            hall.reviewer.signIn(http, accounts.account("xinwen.review"));
            hall.chief.signIn(http, accounts.account("xinwen.chief"));
            hall.clerks.forEach(Visitor::settle);
            hall.reviewer.settle();
            hall.chief.settle();
        }
        return hall;
    }

    /** The same people and sessions, at another node. */
    void moveTo(URI url) throws IOException {
        for (Http connection : connections) {
            connection.close();
        }
        connections.replaceAll(old -> new Http(url));
    }

    private static byte[] application(Accounts accounts, Visitor visitor, Http http)
            throws IOException {
        byte[] page =
                ("%PDF-1.4\n" + "% bench\n".repeat(4_000) + "%%EOF\n")
                        .getBytes(StandardCharsets.US_ASCII);
        var materials = new ArrayList<Map<String, Object>>();
        for (JsonNode material : accounts.guide().get("materials")) {
            boolean needed =
                    material.get("necessity").asString().equals("REQUIRED")
                            && material.get("exemption").asString().equals("NONE");
            if (needed) {
                UUID file =
                        visitor.upload(
                                http,
                                "/api/citizen/files",
                                "material.pdf",
                                "application/pdf",
                                page);
                materials.add(
                        Map.of("code", material.get("code").asString(), "files", List.of(file)));
            }
        }
        return Json.bytes(
                Map.of(
                        "itemCode",
                        accounts.itemCode(),
                        "form",
                        accounts.form(),
                        "materials",
                        materials));
    }

    private static void sitDown(Visitor clerk, Http http, int place) throws IOException {
        for (JsonNode station : clerk.get(http, "/api/window/stations")) {
            var windows = new ArrayList<String>();
            for (JsonNode window : station.get("windows")) {
                if (window.get("kind").asString().equals("COMPREHENSIVE")) {
                    windows.add(window.get("id").asString());
                }
            }
            if (windows.size() > place && station.get("standsInFor").isNull()) {
                clerk.post(
                        http,
                        "/api/window/station",
                        Map.of(
                                "post",
                                station.get("post").asString(),
                                "window",
                                windows.get(place)),
                        204);
                return;
            }
        }
        throw new IllegalStateException("No window of the city hall is free for the clerk");
    }

    /** One whole case; each answer is checked. */
    UUID one(int user, List<Samples> acts, Between between) throws Exception {
        Http http = connections.get(user);
        Applicant applicant = applicants.get(user);
        Visitor clerk = clerks.get(user % clerks.size());

        between.before();
        long begun = System.nanoTime();
        var submitted =
                applicant
                        .visitor()
                        .postBytes(http, "/api/citizen/cases", applicant.application(), 201);
        acts.get(0).add(System.nanoTime() - begun);
        UUID id = UUID.fromString(Json.read(submitted.body()).get("id").asString());
        between.after(0);

        // The first work item of a case has the case's own number.
        byte[] acceptance = Json.bytes(Map.of("workItem", id));
        between.before();
        begun = System.nanoTime();
        var accepted =
                clerk.postBytes(http, "/api/window/cases/" + id + "/acceptance", acceptance, 200);
        acts.get(1).add(System.nanoTime() - begun);
        between.after(1);

        String path = "/api/approver/cases/" + id;
        byte[] opinion = opinion(nextItem(accepted));
        between.before();
        begun = System.nanoTime();
        var reviewed = reviewer.postBytes(http, path + "/opinion", opinion, 200);
        acts.get(2).add(System.nanoTime() - begun);
        between.after(2);

        byte[] decision = opinion(nextItem(reviewed));
        between.before();
        begun = System.nanoTime();
        var decided = chief.postBytes(http, path + "/decision", decision, 200);
        acts.get(3).add(System.nanoTime() - begun);
        String phase = Json.read(decided.body()).get("phase").asString();
        if (!phase.equals("CLOSED") && !phase.equals("DECIDED")) {
            throw new IllegalStateException("Case " + id + " is " + phase + " after the decision");
        }
        between.after(3);
        granted.add(id);
        return id;
    }

    /** What happens outside the measured acts. */
    interface Between {
        Between NOTHING = _ -> {};

        void after(int act) throws Exception;

        default void before() {}
    }

    /** Every case whose decision was acknowledged, since the last time it was asked. */
    List<UUID> takeGranted() {
        var taken = new ArrayList<UUID>();
        for (UUID id = granted.poll(); id != null; id = granted.poll()) {
            taken.add(id);
        }
        return taken;
    }

    private static byte[] opinion(String workItem) {
        return Json.bytes(
                Map.of(
                        "workItem",
                        workItem,
                        "outcome",
                        "GRANT",
                        "opinion",
                        OPINION,
                        "basis",
                        BASIS));
    }

    /** The answer to an act says where the case stands, and what is to be done next. */
    private static String nextItem(Http.Answer answer) {
        JsonNode standing = Json.read(answer.body());
        if (!standing.get("phase").asString().equals("ACCEPTED")) {
            throw new IllegalStateException("Not accepted: " + answer.text());
        }
        return standing.get("nextWorkItem").asString();
    }
}
