-- Metatables of everything.
function player_think()
  setmetatable(_G, { __index = function(t, k) return k end, __newindex = error })
  local m = getmetatable("")
  m.__index = function(s, k) return m end
  m.__add = function() while true do end end
  return ("x" + 1)
end
