package io.muster.employee;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.muster.TestOrg;
import io.muster.TestServer;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

class SkillTest {
    private final TestOrg org = TestServer.shared().organisation();

    @Test
    void aNameIsTakenOnceInAnOrganisation() {
        org.skill("Bar");
        assertEquals(
                "skill-name-taken",
                org.owner()
                        .post("/skills", new JsonObject().put("name", "Bar"))
                        .expect(409)
                        .problem());
        TestServer.shared().organisation().skill("Bar");
    }

    @Test
    void itIsRenamedArchivedAndBroughtBack() {
        var path = "/skills/" + org.skill("Bar");
        org.owner().patch(path, 1, new JsonObject().put("name", "Counter")).expect(200);
        org.owner().patch(path, 2, new JsonObject().put("archived", true)).expect(200);
        assertEquals(0, org.owner().get("/skills").expect(200).items().size());
        assertEquals(
                "Counter",
                org.owner()
                        .get("/skills?archived=true")
                        .expect(200)
                        .items()
                        .getJsonObject(0)
                        .getString("name"));
        org.owner().patch(path, 1, new JsonObject().put("archived", false)).expect(412);
        var back = org.owner()
                .patch(path, 3, new JsonObject().put("archived", false))
                .expect(200)
                .json();
        assertEquals(4, back.getInteger("version"));
    }
}
