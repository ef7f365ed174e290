package io.cloudauth.emulator.internal.verification;

import io.cloudauth.emulator.internal.media.Links;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The material fields of a response. As in the service, the two operations use different formats.
 * DescribeVerifyResult returns FaceMask as a boolean, compact dates and video URLs. VerifyMaterial
 * returns FaceMask as a string and dates with hyphens.
 */
final class MaterialFields {

    private static final String NAME_ON_CARD = "测试";
    private static final int EXPIRED_CARD_STATUS = 5;

    private final Links links;
    private final Scenes.Scene scene;
    private final Verification.State state;
    private final LocalDate today;

    MaterialFields(Links links, Scenes.Scene scene, Verification.State state, LocalDate today) {
        this.links = links;
        this.scene = scene;
        this.state = state;
        this.today = today;
    }

    Map<String, Object> forResult() {
        Map<String, Object> material = faces();
        material.put("FaceMask", false);
        identity(material, CardDateFormat.COMPACT);
        material.put("VideoUrls", List.of(links.to(Links.VIDEO)));
        return material;
    }

    Map<String, Object> forMaterial() {
        Map<String, Object> material = faces();
        material.put("FaceMask", "false");
        identity(material, CardDateFormat.HYPHENATED);
        return material;
    }

    private Map<String, Object> faces() {
        Map<String, Object> material = new LinkedHashMap<>();
        material.put("FaceImageUrl", links.to(Links.FACE));
        material.put("FaceGlobalUrl", links.to(Links.SCENE));
        material.put("FaceQuality", state.status() == Verification.PASSED ? "HIGH" : "NORMAL");
        return material;
    }

    private void identity(Map<String, Object> material, CardDateFormat dateFormat) {
        Person person = state.person();
        boolean hasCard = person.hasCardFront() || scene.hasCardPhoto();
        String name = person.name();
        String number = person.idNumber();
        if (hasCard) {
            name = name == null ? NAME_ON_CARD : name;
            number = number == null ? IdNumber.test(Verification.PASSED) : number;
        }
        if (name != null) {
            material.put("IdCardName", name);
        }
        if (number != null) {
            material.put("IdCardNumber", number);
        }
        if (hasCard && name != null && number != null) {
            material.put("IdCardInfo", card(name, number, dateFormat));
        }
    }

    private Map<String, Object> card(String name, String number, CardDateFormat dateFormat) {
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("Name", name);
        info.put("Number", number);
        info.put("Sex", (number.charAt(16) - '0') % 2 == 1 ? "男" : "女");
        info.put("Nationality", "汉");
        info.put("Birth", dateFormat.birthDate(number));
        info.put("Address", "测试省测试市测试路1号");
        info.put("FrontImageUrl", links.to(Links.CARD_FRONT));
        if (state.person().hasCardBack() || scene.hasCardPhoto()) {
            LocalDate issued = today.minusYears(state.status() == EXPIRED_CARD_STATUS ? 21 : 3);
            info.put("StartDate", dateFormat.format(issued));
            // a card that never expires has the word 长期 instead of a date
            info.put(
                    "EndDate",
                    dateFormat == CardDateFormat.COMPACT || state.status() == EXPIRED_CARD_STATUS
                            ? dateFormat.format(issued.plusYears(20))
                            : "长期");
            info.put("Authority", "测试市公安局");
            info.put("BackImageUrl", links.to(Links.CARD_BACK));
        }
        return info;
    }
}
