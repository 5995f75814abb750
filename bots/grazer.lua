-- Grazer: the simplest creature that gets by.
--
-- What it does: walks to random places, eats what lies on the way and heals when it feels weak. It never fights,
-- never breeds and does not know that there is a hill.
-- What one learns from it: the class style. `main` belongs to one creature and reads like a diary: each line may
-- take many ticks, because moveto, eat and heal only return when they are done.
-- What to try next: let it run when a fatty comes near (nearest_enemy tells who and how far), or let it sit on
-- the hill (get_koth_pos) when its bag is full: 30 points for every ten seconds.

-- Starts walking to some reachable place. Most random points are rock, so set_path is asked until it agrees.
function Creature:set_off()
    local left, top, right, bottom = world_size()
    for _ = 1, 100 do
        if self:set_path(math.random(left, right), math.random(top, bottom)) then
            return self:begin_walk_path()
        end
    end
    return false
end

function Creature:main()
    if self:health() < 60 and self:food() > 500 then
        self:screen_message("heal")
        self:heal()
    end
    if self:tile_food() > 0 and self:food() < self:max_food() then
        self:screen_message("eat")
        self:eat()
    end
    self:screen_message("walk")
    self:set_off()
    -- On the way every tile is looked at; food ends the walk.
    while self:is_walking() and self:tile_food() == 0 do
        self:wait_for_next_round()
    end
end

-- Called when one of ours has died. The creature is gone already, only its object is left.
function Creature:onKilled(killer)
    print("grazer " .. self.id .. (killer and " was killed by " .. killer or " died"))
end
