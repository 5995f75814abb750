-- Hunter: grows up fast and lives on others.
--
-- What it does: both first runners eat and become fatties as early as they can. Fatties walk up to enemies and hit
-- them, runners above all: they cannot hit back, and all the food of the dead stays where they fell.
-- What one learns from it: following something that moves (the path is renewed while walking), choosing a victim
-- (whoever stands still or is slow), and knowing when to let go.
-- What to try next: let two hunters choose the same victim, retreat from a group of fatties, or wait for runners
-- at the hill instead of chasing them.

local FATTY = 1
local REACH = 512

-- Walks to a random place and stops at food.
function Creature:forage()
    if self:tile_food() > 0 and self:food() < self:max_food() then
        self:screen_message("eat")
        self:begin_eating()
        while self:is_eating() and not self:prey_in(REACH) do
            self:wait_for_next_round()
        end
        return
    end
    self:screen_message("forage")
    local left, top, right, bottom = world_size()
    for _ = 1, 100 do
        if self:set_path(math.random(left, right), math.random(top, bottom)) then
            break
        end
    end
    self:begin_walk_path()
    while self:is_walking() and self:tile_food() < 40 and not self:prey_in(1500) do
        self:wait_for_next_round()
    end
end

-- The nearest enemy if it is within a distance and worth the trouble. A runner hunts nobody.
function Creature:prey_in(distance)
    if self:type() ~= FATTY then
        return nil
    end
    local enemy, x, y, _, far = self:nearest_enemy()
    if not enemy or far > distance or enemy == self.given_up then
        return nil
    end
    if get_type(enemy) == FATTY and far > REACH and get_health(enemy) > self:health() then
        return nil
    end
    return enemy, x, y, far
end

function Creature:chase(enemy)
    self:screen_message("chase")
    local patience = game_time() + 6000
    while creature_exists(enemy) and self:distance(enemy) > REACH - 40 do
        -- Healthy runners are faster than any fatty; after six seconds another victim is the better idea.
        if game_time() > patience then
            self.given_up = enemy
            return
        end
        local x, y = get_pos(enemy)
        if not self:set_path(x, y) or not self:begin_walk_path() then
            self.given_up = enemy
            return
        end
        self:wait_for_next_round()
        self:wait_for_next_round()
    end
    if creature_exists(enemy) then
        self:screen_message("bite")
        self:attack(enemy)
    end
end

function Creature:main()
    if self:type() ~= FATTY then
        if self:food() >= 8000 then
            self:screen_message("grow")
            self:convert(FATTY)
        elseif self:health() < 40 and self:food() > 500 then
            self:heal()
        else
            self:forage()
        end
        return
    end

    local near = self:prey_in(REACH)
    if near then
        self:screen_message("bite")
        self:attack(near)
    elseif self:health() < 35 and self:food() > 500 then
        self:screen_message("heal")
        self:begin_healing()
        while self:is_healing() and self:health() < 50 and not self:prey_in(REACH) do
            self:wait_for_next_round()
        end
    elseif self:food() >= 6500 and self:health() > 40 then
        self:screen_message("birth")
        self:spawn()
    else
        local enemy = self:health() > 25 and self:prey_in(2600)
        if enemy then
            self:chase(enemy)
        else
            self.given_up = nil
            self:forage()
        end
    end
end

-- Whoever hits a hunter becomes its prey. The event also comes for a creature that has died since.
function Creature:onAttacked(attacker)
    if creature_exists(self.id) and self:type() == FATTY and self:is_walking() and creature_exists(attacker) then
        self.given_up = nil
        self:restart()
    end
end
